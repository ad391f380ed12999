namespace Folkmoot.Counting;

/// <summary>
/// What voters have spent, one entry for all who paid for the same projects: a tree that grows by a branch when some of an entry's voters pay and
/// others do not. Amounts are doubles within <see cref="Doubt"/> of the truth, and exact fractions where somebody asks.
/// </summary>
internal sealed class PaymentHistories
{
    private const double Unit = 1.0 / (1L << 53);
    private readonly List<Purchase> _purchases = [];
    private Entry[] _entries = new Entry[64];
    private Fraction?[] _exact = new Fraction?[64];
    private int _count;
    private long _serial;

    public PaymentHistories()
    {
        Add(new Entry { Parent = -1, Purchase = -1 });
        _exact[0] = Fraction.Zero;
    }

    private readonly record struct Purchase(Fraction Price, int FirstEntry);

    private struct Entry
    {
        public int Parent;
        public int Purchase;
        public int Child;
        public long ChildSerial;
        public double Spent;
    }

    public double Spent(int history) => _entries[history].Spent;

    public int Parent(int history) => _entries[history].Parent;

    /// <summary>
    /// How far spending plus a price less a share can be from the truth. Each purchase adds the roundings of its price (2u of it, u being 2^-53)
    /// and of the sum (u of at most the share), and nobody spends more than the share; 4u of it is taken for each purchase.
    /// </summary>
    public double Doubt(double share, double price) => (((4 * _purchases.Count) + 16) * Unit * share) + (8 * Unit * price);

    /// <summary>Begins a purchase at a price per payer.</summary>
    public void Begin(Fraction price)
    {
        _purchases.Add(new Purchase(price, _count));
        _serial++;
    }

    /// <summary>Takes back the last purchase and the branches it made.</summary>
    public void TakeBack()
    {
        _count = _purchases[^1].FirstEntry;
        _purchases.RemoveAt(_purchases.Count - 1);
        _serial++;
    }

    /// <summary>The entry of those voters of an entry who pay for the purchase begun last.</summary>
    public int AfterPaying(int history, double price)
    {
        if (_entries[history].ChildSerial != _serial)
        {
            var child = Add(new Entry { Parent = history, Purchase = _purchases.Count - 1, Spent = _entries[history].Spent + price });
            _entries[history].Child = child;
            _entries[history].ChildSerial = _serial;
        }

        return _entries[history].Child;
    }

    /// <summary>What the voters of an entry have spent, exactly.</summary>
    public Fraction Exact(int history)
    {
        var unknown = new Stack<int>();
        var at = history;
        for (; _exact[at] is null; at = _entries[at].Parent)
            unknown.Push(at);
        var spent = _exact[at]!.Value;
        while (unknown.TryPop(out at))
        {
            spent += _purchases[_entries[at].Purchase].Price;
            _exact[at] = spent;
        }

        return spent;
    }

    private int Add(Entry entry)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
            Array.Resize(ref _exact, _count * 2);
        }

        _entries[_count] = entry;
        _exact[_count] = null;
        return _count++;
    }
}
