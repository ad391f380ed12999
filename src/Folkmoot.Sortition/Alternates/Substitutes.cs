namespace Folkmoot.Sortition;

/// <summary>
/// Who of the people standing by takes the seats that became free: those with whom the panel comes nearest to its quotas; where several choices do, the one with the
/// people who were named first. It follows from the record alone, so that anybody gets the same.
/// </summary>
/// <param name="People">Who takes a seat, by index, in the order in which they stand by.</param>
/// <param name="Missed">How far the panel is from its quotas then, in people, added up over all values of all features.</param>
/// <param name="Before">How far it was from them with the seats free.</param>
/// <param name="Free">How many seats stay free, since too few people stand by.</param>
public sealed record Substitutes(IReadOnlyList<int> People, int Missed, int Before, int Free)
{
    private const int MostSteps = 50_000_000;

    /// <summary>Chooses them.</summary>
    /// <param name="record">A draw with people standing by.</param>
    /// <param name="gone">Everybody who dropped out so far, members and people standing by, by index.</param>
    /// <param name="seated">Those standing by who have taken a seat already, by index.</param>
    /// <exception cref="SortitionException">The draw has no result or nobody stands by, or somebody named is not of it.</exception>
    public static Substitutes Choose(DrawRecord record, IReadOnlyCollection<int> gone, IReadOnlyCollection<int> seated)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(gone);
        ArgumentNullException.ThrowIfNull(seated);
        if (record.Result is not { Alternates: { } alternates } result)
            throw new SortitionException("Nobody stands by in this record: it was not drawn yet, or not with --alternates.");
        var panel = record.Panels[result.Panel];
        if (gone.Except(panel).Except(alternates.People).Select(person => record.People[person].Id).FirstOrDefault() is { } stranger)
            throw new SortitionException($"{stranger} is not on the panel and does not stand by, and so cannot have dropped out.");
        if (seated.Except(alternates.People).Select(person => record.People[person].Id).FirstOrDefault() is { } other)
            throw new SortitionException($"{other} does not stand by, and so cannot have taken a seat.");
        return Fill(record, [.. panel.Concat(seated).Except(gone)], [.. alternates.People.Except(seated).Except(gone)]);
    }

    /// <summary>Chooses them whoever sits, such as people who were drawn for free seats before.</summary>
    /// <param name="record">A draw in whose pool all of them were.</param>
    /// <param name="sitting">Who sits, by index.</param>
    /// <param name="standing">Who stands by, by index, in order; whoever shares an address with somebody who sits is passed over, and so is whoever shares one with somebody before them.</param>
    public static Substitutes Fill(DrawRecord record, IReadOnlyCollection<int> sitting, IReadOnlyList<int> standing)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(sitting);
        ArgumentNullException.ThrowIfNull(standing);
        var homes = sitting.Select(person => record.People[person].Household).OfType<int>().ToHashSet();
        var left = standing.Where(person => record.People[person].Household is not { } home || homes.Add(home)).ToArray();
        var (counts, free, gap) = (AlternateScene.Counts(record, sitting), Math.Max(0, record.Seats - sitting.Count), new GapSearch(record.Quotas) { MostSteps = MostSteps });
        var (seats, ones) = (Math.Min(free, left.Length), new int[left.Length]);
        Array.Fill(ones, 1);
        var missed = gap.Least(counts, [], [.. left.Select(person => record.People[person].Values.ToArray())], ones, left.Length, seats, int.MaxValue, keeps: true);
        return new Substitutes([.. left.Where((_, at) => gap.Taken[at] > 0)], missed, gap.Distance(counts), free - seats);
    }
}
