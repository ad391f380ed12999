namespace Folkmoot.Ledger;

/// <summary>Numbers the different texts it is shown, from 0. It keeps them in a few large arrays, so that a million of them are no work for the collector of garbage.</summary>
internal sealed class ByteTable
{
    private byte[] _bytes = new byte[1 << 12];
    private int[] _ends = new int[1 << 8];

    /// <summary>The hash above, the number plus 1 below; 0 is empty. The length is a power of two, at most half of it in use.</summary>
    private ulong[] _slots = new ulong[1 << 9];

    public int Count { get; private set; }

    /// <summary>The text with this number; good until the next is added.</summary>
    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan()[(number == 0 ? 0 : _ends[number - 1]).._ends[number]];

    public int FindOrAdd(ReadOnlySpan<byte> text, out bool isNew)
    {
        var hash = Hash(text);
        var slot = unchecked((int)hash) & (_slots.Length - 1);
        for (; _slots[slot] is not 0 and var taken; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (taken >> 32 != hash || !this[NumberIn(taken)].SequenceEqual(text))
                continue;
            isNew = false;
            return NumberIn(taken);
        }

        isNew = true;
        Add(text);
        _slots[slot] = ((ulong)hash << 32) | (uint)Count;
        if (Count * 2 > _slots.Length)
            Widen();
        return Count - 1;
    }

    private static int NumberIn(ulong slot) => (int)(slot & uint.MaxValue) - 1;

    private void Add(ReadOnlySpan<byte> text)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        while (start + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count * 2);
        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + text.Length;
        Count++;
    }

    private void Widen()
    {
        var before = _slots;
        _slots = new ulong[before.Length * 2];
        foreach (var taken in before)
        {
            if (taken == 0)
                continue;
            var slot = unchecked((int)(taken >> 32)) & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = taken;
        }
    }

    /// <summary>A hash that is another in every process: nobody can choose names that all fall together.</summary>
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return unchecked((uint)hash.ToHashCode());
    }
}
