namespace Folkmoot.Ledger.Verification;

internal sealed class VerifiedGrant(DecisionRecorded decision)
{
    public DecisionRecorded Decision { get; set; } = decision;

    public Spend Spend { get; set; } = decision.Spend;

    public bool Reopened { get; set; }

    public bool Signed { get; set; }

    public HashSet<string> Met { get; } = [];

    public Dictionary<string, VerifiedInstalment> Instalments { get; } = [];

    public Dictionary<string, long> ByLot { get; } = [];

    public long Total { get; set; }

    /// <summary>Accounts on which money of this grant may stand before it is paid.</summary>
    public List<Account> Unpaid { get; } = [];
}
