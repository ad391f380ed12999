namespace Folkmoot.Calls;

/// <summary>What a member of a panel says about a bid before reading it.</summary>
public sealed class DeclarationForm
{
    public InterestKind? Kind { get; set; }

    /// <summary>For a direct interest: what ties.</summary>
    public InterestTie? Tie { get; set; }

    /// <summary>For a direct interest: whom of the family.</summary>
    public Kin? Whose { get; set; }

    public string? Words { get; set; }
}
