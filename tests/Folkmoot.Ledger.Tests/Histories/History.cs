namespace Folkmoot.Ledger.Tests;

/// <summary>A random history whose store breaks off again and again; everybody asks until they have an answer.</summary>
internal sealed class History
{
    private const int Wishes = 600;

    private History(int seed)
    {
        Seed = seed;
        var town = new RandomTown(seed);
        Clock = town.Clock;
        var store = new FaultyStore(seed + 1);
        foreach (var wish in town.Beginning())
            Ask(town, store, wish);
        for (var at = 0; at < Wishes; at++)
            Ask(town, store, town.Next());
        Store = store;
        Journal = store.Open(Clock);
    }

    /// <summary>Many histories, made once for all tests.</summary>
    public static IReadOnlyList<History> All { get; } = [.. Enumerable.Range(1, 16).Select(seed => new History(seed * 7919))];

    public int Seed { get; }

    public SetClock Clock { get; }

    public Journal Journal { get; }

    public FaultyStore Store { get; }

    /// <summary>Every wish with what was answered last.</summary>
    public List<(Instruction Wish, JournalEntry? Entry, LedgerRefusal? Refusal)> Answers { get; } = [];

    public byte[] Export()
    {
        using var export = new MemoryStream();
        Journal.Export(export);
        return export.ToArray();
    }

    private void Ask(RandomTown town, FaultyStore store, Instruction wish)
    {
        while (true)
        {
            try
            {
                var entry = town.Journal.Prepare(wish);
                store.Write(entry);
                town.Journal.Accept(entry);
                Answers.Add((wish, entry, null));
                return;
            }
            catch (LedgerException refused)
            {
                Answers.Add((wish, null, refused.Refusal));
                return;
            }
            catch (IOException)
            {
                town.Journal = store.Open(town.Clock);
            }
        }
    }
}
