namespace Folkmoot.Ledger;

/// <summary>An entry of the journal: an instruction that was carried out, with what it moved and why it was allowed.</summary>
public sealed class JournalEntry
{
    internal JournalEntry(long sequence, Instruction instruction, DateTimeOffset recorded, IReadOnlyList<Posting> postings, IReadOnlyList<Evaluation> evaluations, string previous)
    {
        Sequence = sequence;
        Instruction = instruction;
        Recorded = recorded;
        Postings = postings;
        Evaluations = evaluations;
        Previous = previous;
        (Line, Hash) = JournalLine.Write(this);
    }

    internal JournalEntry(long sequence, Instruction instruction, DateTimeOffset recorded, IReadOnlyList<Posting> postings, IReadOnlyList<Evaluation> evaluations, string previous, ReadOnlyMemory<byte> line, string hash)
    {
        Sequence = sequence;
        Instruction = instruction;
        Recorded = recorded;
        Postings = postings;
        Evaluations = evaluations;
        Previous = previous;
        Line = line;
        Hash = hash;
    }

    /// <summary>Its place in the journal, counted from 1.</summary>
    public long Sequence { get; }

    /// <summary>What was asked for.</summary>
    public Instruction Instruction { get; }

    /// <summary>When it was recorded, in UTC and whole milliseconds.</summary>
    public DateTimeOffset Recorded { get; }

    /// <summary>What it moved. They sum to 0 in every fund and, within a fund, for every lot.</summary>
    public IReadOnlyList<Posting> Postings { get; }

    /// <summary>The restrictions that were held against it, all of which allowed it.</summary>
    public IReadOnlyList<Evaluation> Evaluations { get; }

    /// <summary>Hash of the entry before it; 64 zeros in the first.</summary>
    public string Previous { get; }

    /// <summary>SHA-256, in lower-case hexadecimal digits, of the line up to where the hash stands in it.</summary>
    public string Hash { get; }

    /// <summary>The entry as one line of the export: JSON in UTF-8 without the end of the line.</summary>
    public ReadOnlyMemory<byte> Line { get; }
}
