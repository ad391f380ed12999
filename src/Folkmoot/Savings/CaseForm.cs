namespace Folkmoot.Savings;

/// <summary>What a case is about.</summary>
public sealed class CaseForm
{
    public string? Title { get; set; }

    public string? About { get; set; }

    public string? FirstYear { get; set; }

    public string? Years { get; set; }

    /// <summary>The year into whose prices costs are put; empty to leave each in the prices of its own year.</summary>
    public string? PriceYear { get; set; }

    public string? Discount { get; set; }
}
