namespace Folkmoot.Savings;

/// <summary>Money that an agency promised to the pool out of a verified saving, in minor units.</summary>
/// <param name="Case">The case.</param>
/// <param name="Row">The agreement.</param>
/// <param name="Come">What of it was received.</param>
/// <param name="Open">What was not received and is still expected.</param>
public sealed record PromisedSaving(SavingsCase Case, Reinvestment Row, long Come, long Open)
{
    /// <summary>What will not come, as was written down.</summary>
    public long Lost => Row.Pence - Come - Open;
}
