using System.Numerics;

namespace Folkmoot.Counting.Pabulib;

/// <summary>Notices a voter id that comes twice, at about 8 to 24 bytes per short id and twice that per long one.</summary>
/// <remarks>
/// Ids of up to eight bytes are kept whole. Longer ones are kept as 128 bits of a hash with a seed drawn at start, which
/// makes it practically impossible to take two different ids for one. No id holds a zero byte, so a key of zero is a free place.
/// </remarks>
internal sealed class VoterIdSet
{
    private const long MostAtFirst = 1 << 20;

    // Most files list their voters in ascending order; as long as that holds, an id is new when it is above the last.
    private readonly List<ulong> _ascending = [];
    private readonly int _sizeAtFirst;
    private ulong[] _short = [];
    private UInt128[] _long = [];
    private int _shortCount;
    private int _longCount;

    /// <param name="expected">How many ids may come; more may. No more than a few mebibytes are taken on its word.</param>
    public VoterIdSet(long expected) => _sizeAtFirst = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected, 1 << 9, MostAtFirst / 2) * 2);

    /// <summary>Adds an id that is not empty; false when it was there already.</summary>
    public bool Add(ReadOnlySpan<byte> id) => id.Length <= 8 ? AddShort(IdTable.Key(id)) : AddLong(id);

    private bool AddShort(ulong key)
    {
        if (_short.Length == 0)
        {
            if (_ascending.Count == 0 || key > _ascending[^1])
            {
                _ascending.Add(key);
                return true;
            }

            FillFromAscending();
        }

        if (_shortCount > _short.Length / 4 * 3)
            GrowShort();
        if (!Place(_short, key))
            return false;
        _shortCount++;
        return true;
    }

    private bool AddLong(ReadOnlySpan<byte> id)
    {
        if (_longCount >= _long.Length / 4 * 3)
            GrowLong();
        var key = new UInt128(IdTable.Mix(IdTable.Key(id)), IdTable.Mix(IdTable.Key(id[1..]) ^ ((ulong)id[0] << 40)));
        if (!Place(_long, key))
            return false;
        _longCount++;
        return true;
    }

    private static bool Place(ulong[] table, ulong key)
    {
        var mask = table.Length - 1;
        var slot = IdTable.Slot(key) & mask;
        for (; table[slot] != 0; slot = (slot + 1) & mask)
        {
            if (table[slot] == key)
                return false;
        }

        table[slot] = key;
        return true;
    }

    private static bool Place(UInt128[] table, UInt128 key)
    {
        var mask = table.Length - 1;
        var slot = (int)(ulong)(key >> 97) & mask;
        for (; table[slot] != 0; slot = (slot + 1) & mask)
        {
            if (table[slot] == key)
                return false;
        }

        table[slot] = key;
        return true;
    }

    private void FillFromAscending()
    {
        _short = new ulong[Math.Max(_sizeAtFirst, (int)BitOperations.RoundUpToPowerOf2((uint)_ascending.Count * 2))];
        foreach (var key in _ascending)
            Place(_short, key);
        _shortCount = _ascending.Count;
        _ascending.Clear();
        _ascending.TrimExcess();
    }

    private void GrowShort()
    {
        var table = new ulong[_short.Length * 2];
        foreach (var key in _short)
        {
            if (key != 0)
                Place(table, key);
        }

        _short = table;
    }

    private void GrowLong()
    {
        var table = new UInt128[Math.Max(1 << 10, _long.Length * 2)];
        foreach (var key in _long)
        {
            if (key != 0)
                Place(table, key);
        }

        _long = table;
    }
}
