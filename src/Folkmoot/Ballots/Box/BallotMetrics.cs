using System.Diagnostics.Metrics;

namespace Folkmoot.Ballots.Box;

/// <summary>What operators see of the box: how many saves ended how. No phase, no voter, no choice.</summary>
public sealed class BallotMetrics
{
    private readonly Counter<long> _saves;

    public BallotMetrics(IMeterFactory meters) =>
        _saves = meters.Create("Folkmoot.Ballots").CreateCounter<long>("folkmoot.ballots.saves", "{save}", "Saves of ballots by outcome");

    internal void Saved(IReadOnlyList<SaveOutcome> outcomes)
    {
        foreach (var group in outcomes.CountBy(o => o))
            _saves.Add(group.Value, KeyValuePair.Create<string, object?>("outcome", group.Key.ToString()));
    }
}
