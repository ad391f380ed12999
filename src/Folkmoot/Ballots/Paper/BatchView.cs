namespace Folkmoot.Ballots.Paper;

/// <summary>A batch with its readings, as somebody may see it: one's own while keying, both where they differ.</summary>
public sealed class BatchView
{
    private readonly ILookup<int, PaperReading> _bySheet;

    public BatchView(PaperBatch batch, Station station, IReadOnlyList<PaperReading> readings, Guid? reader)
    {
        (Batch, Station, Reader) = (batch, station, reader);
        _bySheet = readings.ToLookup(r => r.Sheet);
        First = readings.Count(r => r.Hand == Hand.First);
        Second = readings.Count(r => r.Hand == Hand.Second);
        Differences = IsKeyed ? [.. Enumerable.Range(1, batch.Sheets).Where(s => Find(s, Hand.Settled) is null && !Same(s))] : [];
        Own = Role is { } hand ? [.. readings.Where(r => r.Hand == hand).OrderByDescending(r => r.Sheet)] : [];
    }

    public PaperBatch Batch { get; }

    public Station Station { get; }

    /// <summary>Who looks at it.</summary>
    public Guid? Reader { get; }

    /// <summary>How many sheets the first clerk has keyed.</summary>
    public int First { get; }

    /// <summary>How many sheets the second clerk has keyed.</summary>
    public int Second { get; }

    /// <summary>Whether both clerks have keyed every sheet.</summary>
    public bool IsKeyed => First == Batch.Sheets && Second == Batch.Sheets;

    /// <summary>Sheets on which the two differ and that nobody has settled yet.</summary>
    public IReadOnlyList<int> Differences { get; }

    /// <summary>What the reader has keyed, the newest first; nothing of anybody else.</summary>
    public IReadOnlyList<PaperReading> Own { get; }

    /// <summary>The reader's part; null for somebody who has none yet.</summary>
    public Hand? Role => Reader is null ? null : Batch.FirstClerk == Reader ? Hand.First : Batch.SecondClerk == Reader ? Hand.Second : null;

    /// <summary>Whether the reader may key: as one of the two, or as the next of them.</summary>
    public bool MayKey => Batch.State == BatchState.Keying && Reader is not null && (Role is not null || Batch.FirstClerk is null || Batch.SecondClerk is null);

    /// <summary>The next sheet for the reader to key; null when none is left.</summary>
    public int? Next => Own.Count < Batch.Sheets ? Enumerable.Range(1, Batch.Sheets).First(s => Own.All(r => r.Sheet != s)) : null;

    /// <summary>Whether the reader may settle differences: a third person.</summary>
    public bool MaySettle => Batch.State == BatchState.Keying && IsKeyed && Reader is not null && Role is null;

    /// <summary>Whether nothing stands against sealing but the roll.</summary>
    public bool IsReady => Batch.State == BatchState.Keying && IsKeyed && Differences.Count == 0;

    public PaperReading? Find(int sheet, Hand hand) => _bySheet[sheet].FirstOrDefault(r => r.Hand == hand);

    /// <summary>What each sheet says, settled; null while sheets are missing or differ.</summary>
    public static IReadOnlyList<PaperReading>? Settle(PaperBatch batch, IReadOnlyList<PaperReading> readings)
    {
        var view = new BatchView(batch, null!, readings, null);
        return view.IsReady ? [.. Enumerable.Range(1, batch.Sheets).Select(s => view.Find(s, Hand.Settled) ?? view.Find(s, Hand.First)!)] : null;
    }

    private bool Same(int sheet) => Find(sheet, Hand.First) is { } one && Find(sheet, Hand.Second) is { } other && (one.Mark, one.Choices) == (other.Mark, other.Choices);
}
