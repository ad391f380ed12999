using Folkmoot.Sortition;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>A draw once more, from nothing but its public record: every number on it was worked out from the file that anybody can download.</summary>
internal sealed record Replay
{
    /// <summary>The steps in which it is shown.</summary>
    public const int Steps = 6;

    public required IReadOnlyList<SummaryRow> Rows { get; init; }

    public required IReadOnlyList<ChanceLevel> Levels { get; init; }

    public required int People { get; init; }

    /// <summary>Of each panel.</summary>
    public required int Seats { get; init; }

    /// <summary>How many panels were drawn at once.</summary>
    public required int AtOnce { get; init; }

    /// <summary>How many equally likely panels were laid out, or equally likely draws of several panels.</summary>
    public required int Panels { get; init; }

    public required Commitment Commitment { get; init; }

    public required string BeaconName { get; init; }

    public required string Beacon { get; init; }

    /// <summary>What the record proves of who gave the number out.</summary>
    public required BeaconProof Proof { get; init; }

    /// <summary>The panel, or the draw of several, that commitment and number choose, from 1, worked out again.</summary>
    public required int Chosen { get; init; }

    /// <summary>Who is on it, panel by panel; the name is empty where there is one panel only.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<ReplayPerson> People)> Drawn { get; init; }

    /// <summary>Who stands by, by their numbers in the record, in the order in which they go first.</summary>
    public required IReadOnlyList<string> Standing { get; init; }

    /// <summary>What is wrong with the record; empty for an honest one.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>Runs a record through again.</summary>
    /// <exception cref="InvalidOperationException">It has no result yet.</exception>
    public static Replay Of(DrawRecord record)
    {
        var result = record.Result ?? throw new InvalidOperationException("Only a draw with a result can be shown again.");
        // From what was committed to and the number alone, as if nobody had drawn yet.
        var again = (record with { Result = null, Alternates = null }).Drawn(result.Beacon);
        var panels = again.DrawnPanels().Select(panel => panel.Select(i => record.People[i]).ToList()).ToList();
        var findings = DrawVerifier.Verify(record);
        var rows = record.Quotas.Features.SelectMany(f => f.Values, (f, v) => (Feature: f.Name, Quota: v)).ToList();
        return new Replay
        {
            Rows = [.. rows.Select((row, i) => new SummaryRow(
                row.Feature, row.Quota.Value, row.Quota.Minimum, row.Quota.Maximum, null, record.People.Count(p => p.Values.Contains(i)), panels.ConvertAll(panel => panel.Count(p => p.Values.Contains(i)))))],
            Levels = [.. record.People.GroupBy(p => p.Chance.ToString(), StringComparer.Ordinal).Select(g => new ChanceLevel(g.Key, g.Count()))],
            People = record.People.Count,
            Seats = record.Seats,
            AtOnce = record.Draws,
            Panels = record.Panels.Count,
            Commitment = record.Commitment,
            BeaconName = record.BeaconName,
            Beacon = result.Beacon,
            Proof = BeaconProof.Of(record),
            Chosen = again.Result!.Panel + 1,
            Drawn = [.. panels.Select((panel, n) => (
                record.Names.Count > n ? record.Names[n] : "",
                (IReadOnlyList<ReplayPerson>)panel.ConvertAll(p => new ReplayPerson(p.Id, p.Chance.ToString(), [.. p.Values.Select(v => rows[v].Quota.Value)]))))],
            Standing = [.. (result.Alternates?.People ?? []).Select(i => record.People[i].Id)],
            Findings = findings,
        };
    }
}
