using System.Globalization;

namespace Folkmoot.Counting.Pabulib.Checks;

/// <summary>The values of META, each on its own.</summary>
internal sealed class MetaCheck(MetaSection meta, IssueLog issues)
{
    private static readonly string[] WholeNumbers = ["min_length", "max_length", "min_points", "max_points", "min_sum_points", "max_sum_points", "min_project_score_threshold"];
    private static readonly string[] PointLimits = ["min_points", "max_points", "min_sum_points", "max_sum_points"];

    public static void Check(MetaSection meta, IssueLog issues)
    {
        var check = new MetaCheck(meta, issues);
        check.Keys();
        check.Rule();
        check.Dates();
        check.Limits();
        check.Marks();
    }

    private void Keys()
    {
        foreach (var key in KnownNames.RequiredKeys)
        {
            if (meta.Meta[key] is not { Length: > 0 })
                issues.Error(PabulibCode.MissingKey, meta.LineOf(key), $"META does not say {key}; add it.");
        }

        foreach (var (key, _) in meta.Meta)
        {
            if (!KnownNames.Keys.Contains(key))
                issues.Warn(PabulibCode.UnknownColumn, meta.LineOf(key), $"the format does not know the key {PabulibText.Show(key)}; check its spelling.");
        }
    }

    private void Rule()
    {
        if (meta.Meta["rule"] is { Length: > 0 } rule && !KnownNames.Rules.Contains(rule))
            issues.Error(PabulibCode.UnknownRule, meta.LineOf("rule"), $"the rule {PabulibText.Show(rule)} is not known; it is one of {string.Join(", ", KnownNames.Rules)}.");
    }

    private void Dates()
    {
        var (begin, end) = (Date("date_begin"), Date("date_end"));
        if (begin > end)
            issues.Error(PabulibCode.BadValue, meta.LineOf("date_end"), "date_end lies before date_begin; correct one of them.");
    }

    private DateOnly? Date(string key)
    {
        if (meta.Meta[key] is not { Length: > 0 } text)
            return null;
        if (DateOnly.TryParseExact(text, ["dd.MM.yyyy", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        issues.Error(PabulibCode.BadValue, meta.LineOf(key), $"{key} is {PabulibText.Show(text)}; write it like 31.03.2026 or 2026.");
        return null;
    }

    private void Limits()
    {
        foreach (var key in WholeNumbers)
        {
            if (meta.Meta[key] is { } text && meta.Whole(key) is null && !(key.EndsWith("points", StringComparison.Ordinal) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
                issues.Error(PabulibCode.BadValue, meta.LineOf(key), $"{key} is {PabulibText.Show(text)}; it must be a whole number.");
        }

        foreach (var quantity in (string[])["length", "points", "sum_points"])
        {
            if (meta.Whole($"min_{quantity}") > meta.Whole($"max_{quantity}"))
                issues.Error(PabulibCode.BadValue, meta.LineOf($"max_{quantity}"), $"max_{quantity} is below min_{quantity}; correct one of them.");
        }

        var withPoints = meta.VoteType is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;
        foreach (var key in PointLimits.Where(key => !withPoints && meta.Meta[key] is not null))
            issues.Error(PabulibCode.UnexpectedPoints, meta.LineOf(key), $"{key} belongs to ballots with points, and vote_type is {meta.Meta["vote_type"]}; remove it.");
        if (meta.VoteType == PabulibVoteType.Cumulative && meta.Meta["max_sum_points"] is null)
            issues.Error(PabulibCode.MissingKey, 0, "META does not say max_sum_points, which ballots of the type cumulative need; add it.");
    }

    private void Marks()
    {
        foreach (var key in (string[])["fully_funded", "experimental"])
        {
            if (meta.Meta[key] is { } mark && mark is not "1")
                issues.Error(PabulibCode.BadValue, meta.LineOf(key), $"{key} is {PabulibText.Show(mark)}; write 1 or leave the key out.");
        }

        if (meta.Meta["language"] is { } language && !(language.Length == 2 && language.All(char.IsAsciiLetterLower)))
            issues.Error(PabulibCode.BadValue, meta.LineOf("language"), $"the language {PabulibText.Show(language)} is no code of ISO 639-1, such as pl.");
        if (meta.Meta["currency"] is { } currency && !(currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)))
            issues.Error(PabulibCode.BadValue, meta.LineOf("currency"), $"the currency {PabulibText.Show(currency)} is no code of ISO 4217, such as PLN.");
        if (meta.Meta["comment"] is { Length: > 0 } comment && !comment.StartsWith("#1: ", StringComparison.Ordinal))
            issues.Error(PabulibCode.BadValue, meta.LineOf("comment"), "the comment does not begin with #1: ; number its parts #1: , #2: and so on.");
    }
}
