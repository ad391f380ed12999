using Folkmoot.Opinion;

namespace Folkmoot.Listening.Paper;

/// <summary>A sheet as one person may see it: never what another has typed, until both have and differ and a third person is to settle it.</summary>
public sealed class SheetView
{
    private readonly IReadOnlyList<SheetReading> _readings;
    private readonly Guid? _reader;

    internal SheetView(PackSheet sheet, IReadOnlyList<SheetReading> readings, Guid? reader)
    {
        (Sheet, _readings, _reader) = (sheet, readings, reader);
        Stage = readings.Count switch { 0 => SheetStage.Fresh, 1 => SheetStage.Once, _ => SheetStage.Different };
    }

    public PackSheet Sheet { get; }

    public SheetStage Stage { get; }

    /// <summary>Whether the reader has typed this sheet in.</summary>
    public bool IsMine => _reader is not null && _readings.Any(r => r.ClerkId == _reader);

    /// <summary>Whether the reader may type it in: first, second, or once more while they are the only one.</summary>
    public bool MayType => _reader is not null && Stage != SheetStage.Different;

    /// <summary>Whether the reader may settle it: a third person.</summary>
    public bool MaySettle => _reader is not null && Stage == SheetStage.Different && !IsMine;

    /// <summary>What the two read of a statement, for whoever settles; null where they agree, and for everybody else.</summary>
    public (Answer? First, Answer? Second)? DifferenceAt(int statement) =>
        MaySettle && Tick(SheetHand.First, statement) is var one && Tick(SheetHand.Second, statement) is var other && one != other ? (one, other) : null;

    /// <summary>What both read of a statement, for whoever settles; null where they differ or read nothing, and for everybody else.</summary>
    public Answer? AgreedAt(int statement) => MaySettle && DifferenceAt(statement) is null ? Tick(SheetHand.First, statement) : null;

    /// <summary>Whether both read that the row may stand in the open data, for whoever settles.</summary>
    public bool AgreedOpen => MaySettle && _readings.All(r => r.Open);

    private Answer? Tick(SheetHand hand, int statement) =>
        SheetTicks.Read(_readings.Single(r => r.Hand == hand).Ticks).TryGetValue(statement, out var answer) ? answer : null;
}
