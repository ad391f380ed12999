namespace Folkmoot.Sortition;

/// <summary>Settings of a draw as the field's tools keep them in a file.</summary>
public sealed record FieldSettings
{
    /// <summary>The column of ids (<c>id_column</c>); null where the file does not say.</summary>
    public string? IdColumn { get; init; }

    /// <summary>The columns of an address, one person of which may be drawn (<c>check_same_address_columns</c>, where <c>check_same_address</c> is true).</summary>
    public IReadOnlyList<string> HouseholdColumns { get; init; } = [];

    /// <summary>What is fair (<c>selection_algorithm</c>); null where the file does not say.</summary>
    public Objective? Objective { get; init; }

    /// <summary>What decides among equally good layouts (<c>random_number_seed</c>); null where the file does not say, or says 0.</summary>
    public string? Seed { get; init; }
}
