using System.Globalization;
using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Settings;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Export;

/// <summary>
/// Writes a counted ballot in the Pabulib format. Ballots stand sorted under running numbers, and nothing of any person stands beside them.
/// However many there are, the memory that it takes stays the same.
/// </summary>
public sealed class ElectionExport(ElectionMaker elections, ProposalBook proposals, ResultReader results, Platform.Configuration.Settings installation)
{
    /// <summary>Writes the first list, which is the only one where a ballot has no districts.</summary>
    public Task WriteAsync(ProcessView view, Phase phase, Stream stream, CancellationToken cancellationToken) => WriteAsync(view, phase, null, stream, cancellationToken);

    /// <summary>Writes one list.</summary>
    /// <param name="view">The process.</param>
    /// <param name="phase">Its ballot.</param>
    /// <param name="key">The key of the list; null for the first.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task WriteAsync(ProcessView view, Phase phase, string? key, Stream stream, CancellationToken cancellationToken)
    {
        var lists = BallotLists.Of(BallotSettingsJson.Read(phase.Settings), await proposals.ListAsync(view.Process.Id, cancellationToken));
        var only = lists.FirstOrDefault(l => l.Key == key) ?? lists[0];
        var list = only.Proposals;
        var (election, index) = ElectionMaker.WithoutBallots(only);
        var account = (await results.ListsAsync(phase.Id, lists, cancellationToken)).FirstOrDefault(l => l.District == only.District)?.Account;
        var won = account?.Rounds.Select(r => r.Project).ToHashSet(StringComparer.Ordinal) ?? [];
        var records = new BallotRecords(election.Kind);
        using var sorter = new RecordSorter(installation.DataFolder);
        var votes = new long[list.Count];
        var (online, paper) = (0L, 0L);
        await foreach (var (named, mode) in elections.BallotsAsync(phase.Id, index, cancellationToken))
        {
            sorter.Add(records.Write(named, mode));
            foreach (var (project, _) in named)
                votes[project]++;
            if (mode == BallotMode.Paper)
                paper++;
            else
                online++;
        }

        (string, IReadOnlyList<string>) Column(string name, Func<Proposal, int, string> value) => (name, [.. list.Select(value)]);
        var file = PabulibFile.Describe(
            election,
            Meta(view, phase, only),
            Column("votes", (_, i) => votes[i].ToString(CultureInfo.InvariantCulture)),
            Column("name", (p, _) => Line(p.Title)),
            Column("category", (p, _) => p.Category.Replace(", ", ",", StringComparison.Ordinal)),
            Column("neighborhood", (p, _) => p.Area),
            Column("selected", (p, _) => won.Contains(p.Reference) ? "1" : "0"),
            Column("latitude", (p, _) => p.Latitude?.ToString(CultureInfo.InvariantCulture) ?? ""),
            Column("longitude", (p, _) => p.Longitude?.ToString(CultureInfo.InvariantCulture) ?? ""));
        var withMode = ModeFigures.MayStandBesideBallots(online, paper);
        PabulibWriter.Write(stream, file, online + paper, withMode ? ["voting_method"] : [], sorter.Sorted().Select(record => records.Read(record.Span, withMode)));
    }

    private static PabulibMeta Meta(ProcessView view, Phase phase, BallotList list)
    {
        var settings = list.Rules;
        var projects = list.Proposals.Count;
        List<KeyValuePair<string, string>> entries =
        [
            new("description", Line(view.Process.Title)),
            new("country", Country(view.Place.TimeZone)),
            new("unit", view.Place.Name),
            new("instance", PlaceClock.Local(phase.ClosesAt, view.Place.TimeZone).Year.ToString(CultureInfo.InvariantCulture)),
            new("rule", RuleName(settings.Rule)),
            new("date_begin", Day(phase.OpensAt, view.Place.TimeZone)),
            new("date_end", Day(phase.ClosesAt.AddSeconds(-1), view.Place.TimeZone)),
            new("language", "en"),
            new("currency", view.Process.Currency),
            new("min_length", settings.MinChoices.ToString(CultureInfo.InvariantCulture)),
        ];
        if (list.District is { } district)
            entries.Insert(3, new("subunit", Line(district)));
        if (settings.Form != BallotForm.ChooseOne)
            entries.Add(new("max_length", (settings.MaxChoices ?? projects).ToString(CultureInfo.InvariantCulture)));
        if (settings.Form == BallotForm.Knapsack || settings.MaxTotal is not null)
            entries.Add(new("max_sum_cost", ((settings.Form == BallotForm.Knapsack ? settings.Budget : settings.MaxTotal!.Value) / 100m).ToString("0.##", CultureInfo.InvariantCulture)));
        if (settings.Rule.MinimumVotes > 0)
            entries.Add(new("min_project_score_threshold", settings.Rule.MinimumVotes.ToString(CultureInfo.InvariantCulture)));
        if (settings.Form == BallotForm.Points)
            entries.Add(new("max_sum_points", settings.Points.ToString(CultureInfo.InvariantCulture)));
        if (settings is { Form: BallotForm.Points, MaxPoints: { } each })
            entries.Add(new("max_points", each.ToString(CultureInfo.InvariantCulture)));
        if (settings.Form == BallotForm.Score)
            entries.Add(new("max_points", settings.MaxScore.ToString(CultureInfo.InvariantCulture)));
        return new PabulibMeta(entries);
    }

    private static string RuleName(RuleSettings rule) => rule.Name switch
    {
        "equal-shares" => "equalshares" + (rule.Add1 == "off" ? "" : "/add1") + (rule.Compare == "none" ? "" : "-comparison"),
        "greedy" when rule.MinimumVotes > 0 => "greedy-threshold",
        "greedy" when rule.Misfit == "stop" => "greedy-no-skip",
        "greedy" => "greedy",
        _ => "greedy-custom",
    };

    private static string Country(string zone) => NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(z => z.ZoneId == zone)?.CountryName switch
    {
        "Britain (UK)" => "United Kingdom",
        { } name => name,
        null => "Unknown",
    };

    private static string Day(DateTimeOffset moment, string zone) => PlaceClock.Local(moment, zone).ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();
}
