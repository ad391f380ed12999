namespace Folkmoot.Ledger;

internal sealed class PayeeState
{
    public DiligenceRecorded? Check { get; set; }

    /// <summary>Committed or payable and not yet paid.</summary>
    public long Open { get; set; }

    public long Paid { get; set; }

    public long PaidAtCheck { get; set; }

    /// <summary>What the check must cover.</summary>
    public long Exposure => Open + Paid - PaidAtCheck;
}
