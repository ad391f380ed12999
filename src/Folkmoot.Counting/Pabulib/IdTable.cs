using System.Security.Cryptography;

namespace Folkmoot.Counting.Pabulib;

/// <summary>Finds the number of a project by the bytes of its id.</summary>
/// <remarks>
/// Ids of up to eight bytes are compared as one integer. Keys are mixed with a seed drawn at start, so nobody can
/// craft ids that collide on purpose; the seed never shows in a result.
/// </remarks>
internal sealed class IdTable
{
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) | 1;

    private int[] _slots = NewSlots(64);
    private ulong[] _keys = new ulong[32];
    private byte[][] _ids = new byte[32][];

    public int Count { get; private set; }

    /// <summary>The key of an id: its bytes when there are at most eight, else a hash of them.</summary>
    public static ulong Key(ReadOnlySpan<byte> id)
    {
        var key = 0UL;
        if (id.Length <= 8)
        {
            foreach (var b in id)
                key = (key << 8) | b;
            return key;
        }

        for (; id.Length >= 8; id = id[8..])
            key = Mix(key ^ BitConverter.ToUInt64(id));
        return Mix(key ^ Mix(Key(id) ^ ((ulong)id.Length << 56)));
    }

    /// <summary>Spreads a key over all bits, without losing any.</summary>
    public static ulong Mix(ulong key)
    {
        unchecked
        {
            key = (key ^ Seed) * 0x9E3779B97F4A7C15;
            key = (key ^ (key >> 32)) * Seed;
            return key ^ (key >> 29);
        }
    }

    /// <summary>Where to begin looking for a key, before masking to the size of a table.</summary>
    public static int Slot(ulong key) => (int)(Mix(key) >> 33);

    /// <summary>Adds an id and returns its number, or -1 when it is there already.</summary>
    public int Add(ReadOnlySpan<byte> id)
    {
        var key = Key(id);
        if (Find(key, id) >= 0)
            return -1;
        if (Count == _keys.Length)
            Grow();
        _keys[Count] = key;
        _ids[Count] = id.ToArray();
        Place(Count);
        return Count++;
    }

    /// <summary>The number of the id, or -1. <paramref name="key"/> is <see cref="Key"/> of it.</summary>
    public int Find(ulong key, ReadOnlySpan<byte> id)
    {
        var mask = _slots.Length - 1;
        for (var slot = Slot(key) & mask; _slots[slot] >= 0; slot = (slot + 1) & mask)
        {
            var candidate = _slots[slot];
            if (_keys[candidate] == key && _ids[candidate].Length == id.Length && (id.Length <= 8 || id.SequenceEqual(_ids[candidate])))
                return candidate;
        }

        return -1;
    }

    private static int[] NewSlots(int size)
    {
        var slots = new int[size];
        slots.AsSpan().Fill(-1);
        return slots;
    }

    private void Grow()
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _ids, _ids.Length * 2);
        _slots = NewSlots(_keys.Length * 2);
        for (var i = 0; i < Count; i++)
            Place(i);
    }

    private void Place(int number)
    {
        var mask = _slots.Length - 1;
        var slot = Slot(_keys[number]) & mask;
        while (_slots[slot] >= 0)
            slot = (slot + 1) & mask;
        _slots[slot] = number;
    }
}
