namespace Folkmoot.Assemblies.Meet;

/// <summary>A session with everything that belongs to it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Evidence">What members learned from in it.</param>
/// <param name="Notes">The facilitator's lists.</param>
/// <param name="There">The seats of the members who took part, and whether from home; empty where nobody has noted it.</param>
/// <param name="Rounds">The tables of each round, by the seats of their people.</param>
internal sealed record SessionView(Session Session, IReadOnlyList<Evidence> Evidence, IReadOnlyList<Note> Notes, IReadOnlyDictionary<int, bool> There, IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Rounds)
{
    /// <summary>The panel of each of these seats, from 1.</summary>
    public required IReadOnlyDictionary<int, int> PanelOf { get; init; }
}
