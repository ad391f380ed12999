namespace Folkmoot.Ledger;

/// <summary>An entry as it stands in the export. The reader uses one for all lines: it is good until the next is read.</summary>
internal sealed class ReadEntry
{
    public long Sequence { get; set; }

    public DateTimeOffset Recorded { get; set; }

    public string Key { get; set; } = "";

    public DateOnly Effective { get; set; }

    public string Actor { get; set; } = "";

    public string Reason { get; set; } = "";

    public required LedgerEvent Event { get; set; }

    public List<(Account Account, long Pence)> Postings { get; } = [];

    public List<Evaluation> Evaluations { get; } = [];

    public string Previous { get; set; } = "";

    public Instruction ToInstruction() => new() { Key = Key, Effective = Effective, Actor = Actor, Reason = Reason, Event = Event };
}
