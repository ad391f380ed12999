namespace Folkmoot.Counting.Pabulib;

/// <summary>What was asked to be kept of the voters, by ballot. Personal data: ask only for what is needed.</summary>
public sealed class PabulibVoters
{
    private readonly IReadOnlyList<(string Name, List<string> Values)> _columns;

    internal PabulibVoters(IReadOnlyList<string>? ids, IReadOnlyList<(string Name, List<string> Values)> columns)
    {
        Ids = ids;
        _columns = columns;
    }

    /// <summary>Voter ids in the order of the ballots, or null when they were not asked for.</summary>
    public IReadOnlyList<string>? Ids { get; }

    /// <summary>The columns kept.</summary>
    public IReadOnlyList<string> Columns => [.. _columns.Select(column => column.Name)];

    /// <summary>The values of a column in the order of the ballots, or null when the column was not kept.</summary>
    public IReadOnlyList<string>? this[string column] =>
        _columns.FirstOrDefault(kept => string.Equals(kept.Name, column, StringComparison.Ordinal)).Values;
}
