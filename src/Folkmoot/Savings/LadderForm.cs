namespace Folkmoot.Savings;

/// <summary>A step up the ladder: verified, signed for reinvestment, or agreed.</summary>
public sealed class LadderForm
{
    public string? Agency { get; set; }

    /// <summary>A calendar year.</summary>
    public string? Year { get; set; }

    public string? Fiscal { get; set; }

    public string? Cashable { get; set; }

    public string? By { get; set; }

    public string? Evidence { get; set; }

    public string? Share { get; set; }

    public string? SignedOn { get; set; }

    public string? Paper { get; set; }

    public string? LegalBasis { get; set; }

    public string? Amount { get; set; }

    public string? Key { get; set; }
}
