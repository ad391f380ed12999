namespace Folkmoot.Ledger.Verification;

internal sealed class VerifiedInstalment
{
    public HashSet<string> Conditions { get; } = [];

    public Dictionary<string, long> Approvals { get; } = [];

    public List<string> Behind { get; } = [];

    public long Payable { get; set; }
}
