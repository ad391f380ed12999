namespace Folkmoot.Ledger;

/// <summary>Numbers the different texts it is shown, from 0. It keeps them in a few large arrays, so that a million of them are no work for the collector of garbage.</summary>
internal sealed class ByteTable
{
    private byte[] _bytes = new byte[1 << 12];
    private int[] _ends = new int[1 << 8];
    private int[] _hashes = new int[1 << 8];

    /// <summary>Numbers plus 1; 0 is empty. The length is a power of two, at most half of it in use.</summary>
    private int[] _slots = new int[1 << 9];

    public int Count { get; private set; }

    /// <summary>The text with this number; good until the next is added.</summary>
    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan()[(number == 0 ? 0 : _ends[number - 1]).._ends[number]];

    public int FindOrAdd(ReadOnlySpan<byte> text, out bool isNew)
    {
        var hash = Hash(text);
        var slot = hash & (_slots.Length - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            var number = _slots[slot] - 1;
            if (_hashes[number] != hash || !this[number].SequenceEqual(text))
                continue;
            isNew = false;
            return number;
        }

        isNew = true;
        Add(text, hash);
        _slots[slot] = Count;
        if (Count * 2 > _slots.Length)
            Widen();
        return Count - 1;
    }

    private void Add(ReadOnlySpan<byte> text, int hash)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        while (start + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + text.Length;
        _hashes[Count] = hash;
        Count++;
    }

    private void Widen()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            var slot = _hashes[number] & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = number + 1;
        }
    }

    /// <summary>A hash that is another in every process: nobody can choose names that all fall together.</summary>
    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }
}
