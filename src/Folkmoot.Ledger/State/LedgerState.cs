namespace Folkmoot.Ledger;

/// <summary>All that the entries so far say. Only <see cref="StateChange"/> changes it.</summary>
internal sealed class LedgerState
{
    public JournalOpened? Opened { get; set; }

    public DateOnly ClosedThrough { get; set; } = DateOnly.MinValue;

    public PotBook Pots { get; } = new();

    public Dictionary<string, FundState> Funds { get; } = [];

    public Dictionary<string, LotState> Lots { get; } = [];

    public Dictionary<string, GrantState> Grants { get; } = [];

    public Dictionary<string, PayeeState> Payees { get; } = [];

    public Dictionary<string, ProgrammeState> Programmes { get; } = [];

    public HashSet<(string Person, string Payee)> Conflicts { get; } = [];

    /// <summary>Pots with awards against pledges, in the order they came to be: the order in which received money settles them.</summary>
    public List<Pot> OnPledge { get; } = [];

    public HashSet<long> Reversed { get; } = [];

    public FundState Fund(string id) => Funds.GetValueOrDefault(id) ?? throw Unknown("fund", id);

    public LotState Lot(string id) => Lots.GetValueOrDefault(id) ?? throw Unknown("contribution", id);

    public GrantState Grant(string id) => Grants.GetValueOrDefault(id) ?? throw new LedgerException(LedgerRefusal.NotDecided, $"No decision is recorded about the grant {id}; record it first.");

    public InstalmentState Instalment(string grant, string id) => Grant(grant).Instalments.GetValueOrDefault(id) ?? throw Unknown("instalment", $"{id} of the grant {grant}");

    public ProgrammeState Programme(string id) => Programmes.GetValueOrDefault(id) ?? throw Unknown("programme", id);

    public bool HasConflict(string person, string payee) => person == payee || Conflicts.Contains((person, payee));

    private static LedgerException Unknown(string kind, string id) => new(LedgerRefusal.Unknown, $"There is no {kind} {id}; open it first or correct the id.");
}
