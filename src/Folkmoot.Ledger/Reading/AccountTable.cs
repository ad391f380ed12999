using System.Buffers;
using System.Text;

namespace Folkmoot.Ledger;

/// <summary>Numbers account paths, so that reading a posting to an account that was met before costs one look-up.</summary>
internal sealed class AccountTable
{
    private const int None = -1;

    private static readonly SearchValues<byte> InNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._"u8);
    private static readonly byte[][] BucketNames = [.. Buckets.All.Select(bucket => Encoding.ASCII.GetBytes(Buckets.NameOf(bucket)))];
    private readonly ByteTable _paths = new();
    private readonly NameTable _names = new();
    private readonly Dictionary<(int Fund, int Lot), int> _lotsInFunds = [];
    private AccountRow[] _rows = new AccountRow[1 << 8];
    private LotSums[] _sums = new LotSums[1 << 8];

    public IEnumerable<Account> All => Enumerable.Range(0, _paths.Count).Select(index => new Account(this, index));

    public ref readonly AccountRow RowOf(int index) => ref _rows[index];

    public ref LotSums SumsAt(int number) => ref _sums[number];

    public string? NameAt(int number) => number < 0 ? null : _names[number];

    /// <summary>Finds the account with a path.</summary>
    /// <returns>False when it is not the path of an account.</returns>
    public bool TryFind(ReadOnlySpan<byte> path, out Account account)
    {
        var index = _paths.FindOrAdd(path, out var isNew);
        account = new Account(this, index);
        if (isNew)
            Add(path, index);
        return _rows[index].Lot >= 0;
    }

    /// <summary>Takes up a new path; what is not the path of an account gets no lot.</summary>
    private void Add(ReadOnlySpan<byte> path, int index)
    {
        if (index == _rows.Length)
            Array.Resize(ref _rows, _rows.Length * 2);
        _rows[index] = new AccountRow(None, None, None, None, Bucket.Held, None);
        Span<Range> ranges = stackalloc Range[5];
        var count = 0;
        foreach (var range in path.Split((byte)':'))
        {
            if (count == ranges.Length || path[range].Length is 0 or > Name.Longest || path[range].ContainsAnyExcept(InNames))
                return;
            ranges[count++] = range;
        }

        if (count < 3 || BucketOf(path[ranges[1]]) is not { } bucket || count != 3 + Buckets.NamesAfterLot(bucket))
            return;
        var (fund, lot) = (_names.Number(path[ranges[0]]), _names.Number(path[ranges[2]]));
        _rows[index] = new AccountRow(fund, lot, count > 3 ? _names.Number(path[ranges[3]]) : None, count > 4 ? _names.Number(path[ranges[4]]) : None, bucket, LotInFund(fund, lot));
    }

    private int LotInFund(int fund, int lot)
    {
        if (_lotsInFunds.TryGetValue((fund, lot), out var number))
            return number;
        number = _lotsInFunds.Count;
        _lotsInFunds.Add((fund, lot), number);
        if (number == _sums.Length)
            Array.Resize(ref _sums, number * 2);
        return number;
    }

    private static Bucket? BucketOf(ReadOnlySpan<byte> name)
    {
        for (var at = 0; at < BucketNames.Length; at++)
        {
            if (name.SequenceEqual(BucketNames[at]))
                return (Bucket)at;
        }

        return null;
    }
}
