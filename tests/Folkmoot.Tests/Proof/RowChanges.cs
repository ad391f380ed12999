namespace Folkmoot.Tests.Proof;

/// <summary>What became of rows between two looks.</summary>
internal sealed class RowChanges
{
    private readonly List<(string Table, string Key, string What)> _changes = [];

    public IReadOnlyList<(string Table, string Key, string What)> All => _changes;

    public void Add(string table, string key, string what) => _changes.Add((table, key, what));

    /// <summary>How many of each kind, table by table: "ideas_idea 1 added".</summary>
    public override string ToString() =>
        string.Join(", ", _changes.GroupBy(c => (c.Table, c.What)).OrderBy(g => g.Key.Table, StringComparer.Ordinal).ThenBy(g => g.Key.What, StringComparer.Ordinal).Select(g => $"{g.Key.Table} {g.Count()} {g.Key.What}"));
}
