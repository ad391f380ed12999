namespace Folkmoot.Ledger;

internal sealed class GrantState(DecisionRecorded decision)
{
    public DecisionRecorded Decision { get; set; } = decision;

    public Spend Spend { get; set; } = decision.Spend;

    public bool IsOpenAgain { get; set; }

    public bool IsAgreed { get; set; }

    public HashSet<string> MetConditions { get; } = [];

    public SortedDictionary<string, InstalmentState> Instalments { get; } = new(StringComparer.Ordinal);

    /// <summary>What was committed less what was released, by lot.</summary>
    public Dictionary<string, long> AwardedBy { get; } = [];

    public long Awarded => AwardedBy.Values.Sum();
}
