namespace Folkmoot.Assemblies.Recruit;

/// <summary>How the pool stands against the quotas.</summary>
/// <param name="People">Everybody in it.</param>
/// <param name="ByChannel">How many came by which way.</param>
/// <param name="Rows">Each quota with how many people have its value.</param>
internal sealed record PoolFigures(int People, IReadOnlyDictionary<Channel, int> ByChannel, IReadOnlyList<(Quota Quota, int People)> Rows)
{
    /// <summary>How often what somebody had said of themselves was put right.</summary>
    public int Corrected { get; init; }

    /// <summary>Quotas whose minimum cannot be met on so many panels by those who registered so far, with how many are needed.</summary>
    public IEnumerable<(Quota Quota, int People, int Needed)> Short(int panels) => Rows.Where(r => r.People < r.Quota.Least * panels).Select(r => (r.Quota, r.People, r.Quota.Least * panels));

    /// <summary>The share of a quota's value among the people who live there, in hundredths; null where the census says nothing.</summary>
    public double? CensusShare(Quota quota)
    {
        var all = Rows.Where(r => r.Quota.Feature == quota.Feature).Sum(r => (long)(r.Quota.Census ?? 0));
        return quota.Census is { } people && all > 0 ? 100.0 * people / all : null;
    }
}
