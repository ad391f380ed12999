namespace Folkmoot.Ledger;

internal sealed class FundState(FundClass fundClass, long pledgeLimit)
{
    public FundClass Class { get; } = fundClass;

    public long PledgeLimit { get; set; } = pledgeLimit;

    public bool IsUnrestricted => Class is FundClass.General or FundClass.Designated;

    public bool IsEndowment => Class is FundClass.ExpendableEndowment or FundClass.PermanentEndowment;
}
