using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Money;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>What a form says of a contribution beside the journal, checked.</summary>
internal sealed record ContributionFields(DateOnly? BasisOn, string BasisPaper, string Reporting, YearEndRule Rule, DateOnly? YearEnd, IReadOnlyList<(DateOnly DueOn, long Pence)> Parts)
{
    /// <exception cref="RefusedException">Something does not fit.</exception>
    public static ContributionFields Read(ContributionForm form, Place place, IStringLocalizer<Texts> texts)
    {
        var rule = string.IsNullOrWhiteSpace(form.YearEndRule) ? YearEndRule.None
            : Enum.TryParse<YearEndRule>(form.YearEndRule.Trim().Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
            : throw new RefusedException(texts["Rule.Wrong"], nameof(form.YearEndRule));
        var end = Day(form.YearEnd, nameof(form.YearEnd), texts);
        if (rule is YearEndRule.None != end is null)
            throw new RefusedException(texts["Rule.Day"], nameof(form.YearEnd));
        return new ContributionFields(
            Day(form.BasisOn, nameof(form.BasisOn), texts),
            Words(form.BasisPaper, ContributionTerms.MaxPaper, nameof(form.BasisPaper), texts),
            Words(form.Reporting, ContributionTerms.MaxReporting, nameof(form.Reporting), texts),
            rule,
            end,
            Instalments(form, place, texts));
    }

    private static List<(DateOnly, long)> Instalments(ContributionForm form, Place place, IStringLocalizer<Texts> texts)
    {
        var lines = (form.Instalments ?? "").Split('\n', StringSplitOptions.TrimEntries);
        var parts = new List<(DateOnly DueOn, long Pence)>();
        foreach (var (at, line) in lines.Index().Where(one => one.Item.Length > 0))
        {
            if (line.Length < 12 || !TryDay(line[..10], out var day) || Currencies.Parse(line[10..], place.Currency) is not ({ } pence and > 0))
                throw new RefusedException(texts["Parts.Line", at + 1], nameof(form.Instalments));
            if (parts.Count > 0 && day <= parts[^1].DueOn)
                throw new RefusedException(texts["Parts.Order", at + 1], nameof(form.Instalments));
            parts.Add((day, pence));
        }

        if (parts.Count == 0)
            return parts;
        if (!form.IsPledge)
            throw new RefusedException(texts["Parts.Received"], nameof(form.Instalments));
        if (parts.Count > ContributionPart.Most)
            throw new RefusedException(texts["Parts.Many", ContributionPart.Most], nameof(form.Instalments));
        return form.Amount is not null && Currencies.Parse(form.Amount, place.Currency) == parts.Sum(part => part.Pence) ? parts
            : throw new RefusedException(texts["Parts.Sum", Currencies.Format(parts.Sum(part => part.Pence), place.Currency)], nameof(form.Instalments));
    }

    private static DateOnly? Day(string? text, string field, IStringLocalizer<Texts> texts) =>
        string.IsNullOrWhiteSpace(text) ? null : TryDay(text.Trim(), out var day) ? day : throw new RefusedException(texts["Day.Wrong"], field);

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Words(string? words, int most, string field, IStringLocalizer<Texts> texts) =>
        (words ?? "").Trim() is { } text && text.Length <= most && !text.Any(char.IsControl) ? text : throw new RefusedException(texts["Words.Long", most], field);
}
