namespace Folkmoot.Sortition;

/// <summary>Which columns of a pool tell people and households apart.</summary>
public sealed record PoolReadOptions
{
    /// <summary>The column of ids. Null looks for "id" and "nationbuilder_id", and where neither is there people are told apart by their row.</summary>
    public string? IdColumn { get; init; }

    /// <summary>The columns whose values together are an address, at most one person of which may be drawn; empty for no such rule.</summary>
    public IReadOnlyList<string> HouseholdColumns { get; init; } = [];
}
