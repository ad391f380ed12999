namespace Folkmoot.Ledger;

/// <summary>An entry as it stands in the export.</summary>
internal sealed class ReadEntry
{
    public required long Sequence { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public required Instruction Instruction { get; init; }

    public required (Account Account, long Pence)[] Postings { get; init; }

    public required IReadOnlyList<Evaluation> Evaluations { get; init; }

    public required string Previous { get; init; }

    public LedgerEvent Event => Instruction.Event;
}
