namespace Folkmoot.Ledger;

/// <summary>Gives every account path one object, so that reading a posting costs one look-up.</summary>
internal sealed class AccountTable
{
    /// <summary>Five names and the colons between them.</summary>
    private const int LongestPath = (5 * Name.Longest) + 4;

    private readonly Dictionary<string, Account> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Account>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<Account> _all = [];
    private readonly Dictionary<(string Fund, string Lot), LotInFund> _lots = [];

    public AccountTable() => _bySpan = _byPath.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<Account> All => _all;

    public bool TryFind(ReadOnlySpan<byte> path, out Account account)
    {
        Span<char> text = stackalloc char[LongestPath];
        account = null!;
        if (path.Length > LongestPath || System.Text.Ascii.ToUtf16(path, text, out var length) != System.Buffers.OperationStatus.Done)
            return false;
        if (_bySpan.TryGetValue(text[..length], out account!))
            return true;
        var key = text[..length].ToString();
        if (!Posting.TryParse(key, 0, out var parsed))
            return false;
        if (!_lots.TryGetValue((parsed.Pot.Fund, parsed.Lot), out var lot))
            _lots.Add((parsed.Pot.Fund, parsed.Lot), lot = new LotInFund());
        account = new Account(_all.Count, parsed, lot);
        _all.Add(account);
        _byPath.Add(key, account);
        return true;
    }
}
