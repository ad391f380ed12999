namespace Folkmoot.Ledger.Tests;

/// <summary>A store that breaks off before or after it has written, as a machine does that loses its power.</summary>
internal sealed class FaultyStore(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<ReadOnlyMemory<byte>> _lines = [];

    public int FaultsBefore { get; private set; }

    public int FaultsAfter { get; private set; }

    public void Write(JournalEntry entry)
    {
        if (_random.Next(14) == 0)
        {
            FaultsBefore++;
            throw new IOException("Broke off before the write.");
        }

        if (entry.Sequence == _lines.Count + 1)
            _lines.Add(entry.Line);
        if (_random.Next(14) == 0)
        {
            FaultsAfter++;
            throw new IOException("Broke off after the write.");
        }
    }

    public Journal Open(TimeProvider clock)
    {
        var journal = new Journal(clock);
        foreach (var line in _lines)
            journal.Follow(line);
        return journal;
    }
}
