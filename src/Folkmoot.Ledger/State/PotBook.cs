using System.Runtime.InteropServices;

namespace Folkmoot.Ledger;

/// <summary>What every lot has in every pot.</summary>
internal sealed class PotBook
{
    private static readonly SortedDictionary<string, long> Nothing = [];
    private readonly Dictionary<Pot, SortedDictionary<string, long>> _pots = [];
    private readonly Dictionary<Pot, long> _totals = [];

    public IEnumerable<(Pot Pot, string Lot, long Pence)> All => _pots.SelectMany(pot => pot.Value.Select(lot => (pot.Key, lot.Key, lot.Value)));

    /// <summary>What each lot has in the pot, in the order of their ids; lots with nothing may be among them.</summary>
    public SortedDictionary<string, long> Lots(Pot pot) => _pots.GetValueOrDefault(pot, Nothing);

    public long Total(Pot pot) => _totals.GetValueOrDefault(pot);

    public long Of(Pot pot, string lot) => _pots.TryGetValue(pot, out var lots) ? lots.GetValueOrDefault(lot) : 0;

    public void Add(Posting posting)
    {
        ref var lots = ref CollectionsMarshal.GetValueRefOrAddDefault(_pots, posting.Pot, out _);
        lots ??= new SortedDictionary<string, long>(StringComparer.Ordinal);
        var now = lots.GetValueOrDefault(posting.Lot) + posting.Pence;
        if (now == 0)
            lots.Remove(posting.Lot);
        else
            lots[posting.Lot] = now;
        if (lots.Count == 0)
            _pots.Remove(posting.Pot);
        ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_totals, posting.Pot, out _);
        total += posting.Pence;
        if (total == 0)
            _totals.Remove(posting.Pot);
    }
}
