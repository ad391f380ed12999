using System.Globalization;
using Folkmoot.Ballots.Settings;
using Folkmoot.Communities;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Platform;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using NodaTime;

namespace Folkmoot.Ballots.Import;

/// <summary>What each part of a Pabulib file becomes.</summary>
internal static class PabulibMapping
{
    private static readonly string[] AreaColumns = ["neighborhood", "subunit", "district"];

    public static ProcessImport Process(PabulibFile file, Place place, ImportRequest order, DateTimeOffset now)
    {
        var finished = order.As == ImportAs.Finished;
        var title = order.Title.Length > 0 ? order.Title : file.Meta["description"] ?? order.FileName;
        var where = string.Join(", ", new[] { file.Meta["subunit"], file.Meta["unit"], file.Meta["country"], file.Meta["instance"] }.Where(w => !string.IsNullOrWhiteSpace(w)));
        var settings = Settings(file, order);
        var opens = Date(file.Meta["date_begin"], place.TimeZone, end: false);
        var closes = Date(file.Meta["date_end"], place.TimeZone, end: true);
        return new ProcessImport(
            new ProcessDetails(Cut(title, ProcessDetails.MaxTitle), where),
            file.Meta["currency"] is { Length: 3 } currency ? currency : place.Currency,
            Cut(order.FileName, 200),
            finished ? ProcessState.Finished : ProcessState.Published,
            "Vote",
            file.Meta["comment"] is { } comment ? Cut(comment, ProcessDetails.MaxSummary) : "",
            BallotSettingsJson.Write(settings),
            finished ? opens ?? now.AddDays(-1) : now,
            finished ? closes ?? now : order.ClosesAt ?? now.AddDays(28));
    }

    public static ProposalDetails Proposal(PabulibFile file, int index, string fileName)
    {
        var project = file.Projects[index];
        var cost = Minor(file.Election.Costs[index], file.Election.Scale, fileName);
        var latitude = Degrees(project["latitude"], 90);
        var longitude = Degrees(project["longitude"], 180);
        var placed = latitude is not null && longitude is not null && (latitude, longitude) != (0, 0);
        var area = AreaColumns.Select(c => project[c]).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) ?? "";
        try
        {
            return new ProposalDetails(Cut(project.Name, ProposalDetails.MaxTitle), Cut(project["description"] ?? "", ProposalDetails.MaxWords), cost, null,
                Cut(area, ProposalDetails.MaxArea), Cut((project["category"] ?? "").Replace(",", ", ", StringComparison.Ordinal), 400),
                placed ? latitude : null, placed ? longitude : null).Checked();
        }
        catch (RefusedException e)
        {
            throw new RefusedException($"{fileName}, project {project.Id}: {e.Message}");
        }
    }

    /// <summary>The projects the file says were chosen, as ids separated by commas; null when it says nothing.</summary>
    public static string? Selected(PabulibFile file) =>
        file.Projects.Any(p => p.Selected is not null) ? string.Join(',', file.Projects.Where(p => p.Selected > 0).Select(p => p.Id)) : null;

    private static BallotSettings Settings(PabulibFile file, ImportRequest order)
    {
        var form = file.VoteType switch
        {
            PabulibVoteType.ChooseOne => BallotForm.ChooseOne,
            PabulibVoteType.Ordinal => BallotForm.Ranking,
            PabulibVoteType.Cumulative => BallotForm.Points,
            PabulibVoteType.Scoring => BallotForm.Score,
            _ => BallotForm.Approval,
        };
        var most = Number(file.Meta["max_length"]);
        return new BallotSettings
        {
            Form = form,
            Budget = Minor(file.Election.Budget, file.Election.Scale, order.FileName),
            MinChoices = Math.Max(1, Number(file.Meta["min_length"]) ?? 1),
            MaxChoices = form == BallotForm.ChooseOne ? 1 : most < file.Projects.Count ? most : null,
            MaxTotal = file.Meta["max_sum_cost"] is { } total && decimal.TryParse(total, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) && sum > 0 ? (long)(sum * 100) : null,
            Points = form == BallotForm.Points ? Math.Clamp(Number(file.Meta["max_sum_points"]) ?? 10, 1, 1_000_000) : 10,
            MaxPoints = form == BallotForm.Points && Number(file.Meta["max_points"]) is { } each && each >= 1 && each < (Number(file.Meta["max_sum_points"]) ?? 0) ? each : null,
            MaxScore = form == BallotForm.Score ? Math.Clamp(Number(file.Meta["max_points"]) ?? 5, 1, 100) : 5,
            Rule = Rule(file, form, order.Rule),
        };
    }

    private static RuleSettings Rule(PabulibFile file, BallotForm form, string wanted)
    {
        var minimum = Number(file.Meta["min_project_score_threshold"]) ?? 0;
        var shares = new RuleSettings { Utility = RuleFactory.UtilityOf(form) };
        var greedy = new RuleSettings { Name = "greedy", Add1 = "off", Tie = ["cost", "votes"] };
        return wanted switch
        {
            RuleNames.EqualShares => shares,
            RuleNames.ExactEqualShares or RuleNames.BoundedOverspending => shares with { Name = wanted },
            not "" when RuleNames.All.Contains(wanted, StringComparer.Ordinal) => greedy with { Name = wanted, Utility = shares.Utility },
            "" => file.Meta["rule"] switch
            {
                "equalshares" => shares with { Add1 = "off" },
                "equalshares-comparison" => shares with { Add1 = "off", Compare = "approvals" },
                "equalshares/add1" => shares,
                "equalshares/add1-comparison" => shares with { Compare = "approvals" },
                "greedy-no-skip" => greedy with { Misfit = "stop" },
                "greedy-threshold" => greedy with { MinimumVotes = minimum },
                _ => greedy,
            },
            _ => throw new RefusedException($"There is no rule \"{wanted}\"; use one of {string.Join(", ", RuleNames.All)}, or leave it to the file."),
        };
    }

    private static long Minor(long amount, int scale, string fileName)
    {
        if (scale > 2)
            throw new RefusedException($"{fileName}: an amount has more than two decimals; round the amounts to two.");
        try
        {
            return checked(amount * (scale == 0 ? 100 : scale == 1 ? 10 : 1));
        }
        catch (OverflowException)
        {
            throw new RefusedException($"{fileName}: an amount is too large; the most is {ProposalDetails.MaxCost / 100:N0}.");
        }
    }

    private static DateTimeOffset? Date(string? text, string zone, bool end)
    {
        if (!DateOnly.TryParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2999)
                return null;
            day = end ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        }

        var local = LocalDate.FromDateOnly(day);
        return PlaceClock.Moment((end ? local.PlusDays(1) : local).AtMidnight(), zone);
    }

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Cut(string text, int most) => text.Length > most ? text[..(most - 1)].TrimEnd() + "…" : text;
}
