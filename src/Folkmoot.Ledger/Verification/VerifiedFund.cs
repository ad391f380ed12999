namespace Folkmoot.Ledger.Verification;

internal sealed class VerifiedFund(FundClass fundClass, long pledgeLimit)
{
    public FundClass Class { get; } = fundClass;

    public long PledgeLimit { get; set; } = pledgeLimit;

    public long OnPledge { get; set; }

    public bool EvaluatesRestrictions => Class is not (FundClass.General or FundClass.Designated);
}
