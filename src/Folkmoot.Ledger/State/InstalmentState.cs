namespace Folkmoot.Ledger;

internal sealed class InstalmentState
{
    public SortedSet<string> Conditions { get; } = new(StringComparer.Ordinal);

    /// <summary>Approvals not yet used, by approver.</summary>
    public Dictionary<string, long> Approvals { get; } = [];

    /// <summary>Whose approvals stand behind what is payable now.</summary>
    public List<string> PayableApprovers { get; } = [];
}
