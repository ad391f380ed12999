namespace Folkmoot.Funds;

/// <summary>A contribution and its terms.</summary>
public sealed class ContributionForm
{
    public string Key { get; set; } = "";

    public string? Partner { get; set; }

    public string? Number { get; set; }

    public string? LegalBasis { get; set; }

    public string? Amount { get; set; }

    public bool IsPledge { get; set; }

    public string? Outcomes { get; set; }

    public string? Places { get; set; }

    public string? Latest { get; set; }

    public bool NotStatutory { get; set; }

    public string? Fee { get; set; }
}
