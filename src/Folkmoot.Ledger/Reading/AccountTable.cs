using System.Buffers;
using System.Text;

namespace Folkmoot.Ledger;

/// <summary>Numbers account paths, so that reading a posting to an account that was met before costs one look-up.</summary>
internal sealed class AccountTable
{
    private static readonly SearchValues<byte> InNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._"u8);
    private readonly ByteTable _paths = new();
    private readonly NameTable _names = new();
    private readonly Dictionary<(string Fund, string Lot), LotInFund> _byLot = [];
    private (Pot Pot, string Lot, LotInFund LotInFund)[] _accounts = new (Pot, string, LotInFund)[1 << 8];

    public IEnumerable<Account> All => Enumerable.Range(0, _paths.Count).Select(index => new Account(this, index));

    public ref readonly Pot PotOf(int index) => ref _accounts[index].Pot;

    public string LotOf(int index) => _accounts[index].Lot;

    public LotInFund LotInFundOf(int index) => _accounts[index].LotInFund;

    /// <summary>Finds the account with a path.</summary>
    /// <returns>False when it is not the path of an account.</returns>
    public bool TryFind(ReadOnlySpan<byte> path, out Account account)
    {
        var index = _paths.FindOrAdd(path, out var isNew);
        account = new Account(this, index);
        if (isNew)
            Add(path, index);
        return _accounts[index].Lot is not null;
    }

    /// <summary>Takes up a new path; what is not the path of an account gets no lot.</summary>
    private void Add(ReadOnlySpan<byte> path, int index)
    {
        if (index == _accounts.Length)
            Array.Resize(ref _accounts, _accounts.Length * 2);
        Span<Range> ranges = stackalloc Range[6];
        var count = 0;
        foreach (var range in path.Split((byte)':'))
        {
            if (count == 5 || path[range].Length is 0 or > Name.Longest || path[range].ContainsAnyExcept(InNames))
                return;
            ranges[count++] = range;
        }

        if (count < 3 || !Buckets.TryParse(Encoding.ASCII.GetString(path[ranges[1]]), out var bucket) || count != 3 + Buckets.NamesAfterLot(bucket))
            return;
        var pot = new Pot(_names.Find(path[ranges[0]]), bucket, count > 3 ? _names.Find(path[ranges[3]]) : null, count > 4 ? _names.Find(path[ranges[4]]) : null);
        var lot = _names.Find(path[ranges[2]]);
        if (!_byLot.TryGetValue((pot.Fund, lot), out var inFund))
            _byLot.Add((pot.Fund, lot), inFund = new LotInFund());
        _accounts[index] = (pot, lot, inFund);
    }
}
