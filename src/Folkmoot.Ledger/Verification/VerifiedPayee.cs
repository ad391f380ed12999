namespace Folkmoot.Ledger.Verification;

internal sealed class VerifiedPayee
{
    public long UpTo { get; set; } = -1;

    public DateOnly ValidUntil { get; set; }

    /// <summary>Committed, payable, or paid since the check.</summary>
    public long Exposure { get; set; }

    /// <summary>Of the exposure, what was paid since the check.</summary>
    public long Paid { get; set; }
}
