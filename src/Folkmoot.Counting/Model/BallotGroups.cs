using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>A set of different ballots with weights: an open hash table over flat arrays, filled one ballot at a time.</summary>
internal sealed class BallotGroups(bool withValues)
{
    private int[] _starts = new int[17];
    private int[] _choices = new int[64];
    private int[]? _values = withValues ? new int[64] : null;
    private int[] _weights = new int[16];
    private long _totalWeight;
    private int[] _groupOfBallot = new int[64];
    // A slot holds the upper half of the hash and the group plus 1, so that most comparisons and all rehashing stay within this array.
    private ulong[] _slots = new ulong[64];
    private int _groupCount;

    public int BallotCount { get; private set; }

    public int Add(NormalBallot ballot, long weight)
    {
        if (weight > int.MaxValue - _totalWeight)
        {
            throw new ArgumentException("All ballots together may weigh at most 2 147 483 647; divide the weights by a common number.", nameof(weight));
        }

        _totalWeight += weight;
        if (_groupCount * 2 >= _slots.Length)
        {
            Rehash();
        }

        var hash = Hash(ballot.Choices, ballot.Values);
        var mask = _slots.Length - 1;
        var slot = SlotOf(hash) & mask;
        while (_slots[slot] != 0 && !(_slots[slot] >> 32 == hash && Equal((int)(_slots[slot] & uint.MaxValue) - 1, ballot)))
        {
            slot = (slot + 1) & mask;
        }

        if (_slots[slot] == 0)
        {
            Append(ballot);
            _slots[slot] = (hash << 32) | (uint)_groupCount;
        }

        var group = (int)(_slots[slot] & uint.MaxValue) - 1;
        _weights[group] += (int)weight;
        Grow(ref _groupOfBallot, BallotCount + 1);
        _groupOfBallot[BallotCount] = group;
        return BallotCount++;
    }

    public ElectionColumns Finish(ElectionColumns columns)
    {
        _slots = [];
        var order = GroupOrder.Of(_starts.AsSpan(0, _groupCount + 1), _choices, _weights.AsSpan(0, _groupCount), columns.Costs.Length);
        var (starts, weights) = (new int[_groupCount + 1], new int[_groupCount]);
        var place = new int[_groupCount];
        for (var to = 0; to < order.Length; to++)
        {
            place[order[to]] = to;
            weights[to] = _weights[order[to]];
            starts[to + 1] = starts[to] + _starts[order[to] + 1] - _starts[order[to]];
        }

        _weights = weights;
        var choices = Moved(_choices, order, starts);
        _choices = [];
        var values = _values is null ? null : Moved(_values, order, starts);
        _values = null;
        Array.Resize(ref _groupOfBallot, BallotCount);
        for (var ballot = 0; ballot < _groupOfBallot.Length; ballot++)
        {
            _groupOfBallot[ballot] = place[_groupOfBallot[ballot]];
        }

        return columns with { Starts = starts, Choices = choices, Values = values, Weights = weights, GroupOfBallot = _groupOfBallot };
    }

    private int[] Moved(int[] entries, int[] order, int[] starts)
    {
        var moved = new int[starts[^1]];
        for (var to = 0; to < order.Length; to++)
        {
            entries.AsSpan(_starts[order[to]], starts[to + 1] - starts[to]).CopyTo(moved.AsSpan(starts[to]));
        }

        return moved;
    }

    private void Append(NormalBallot ballot)
    {
        var start = _starts[_groupCount];
        var end = start + ballot.Choices.Length;
        Grow(ref _choices, end);
        ballot.Choices.CopyTo(_choices.AsSpan(start));
        if (_values is not null)
        {
            Grow(ref _values, end);
            for (var i = 0; i < ballot.Values.Length; i++)
            {
                _values[start + i] = (int)ballot.Values[i];
            }
        }

        _groupCount++;
        Grow(ref _starts, _groupCount + 1);
        Grow(ref _weights, _groupCount);
        _starts[_groupCount] = end;
    }

    private bool Equal(int group, NormalBallot ballot)
    {
        var start = _starts[group];
        var length = _starts[group + 1] - start;
        if (length != ballot.Choices.Length || !_choices.AsSpan(start, length).SequenceEqual(ballot.Choices))
        {
            return false;
        }

        for (var i = 0; i < ballot.Values.Length; i++)
        {
            if (_values![start + i] != ballot.Values[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Rehash()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var entry in old)
        {
            if (entry == 0)
            {
                continue;
            }

            var slot = SlotOf(entry >> 32) & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = entry;
        }
    }

    private static int SlotOf(ulong hash) => (int)(hash & int.MaxValue);

    /// <summary>32 bits.</summary>
    private static ulong Hash(ReadOnlySpan<int> choices, ReadOnlySpan<long> values)
    {
        unchecked
        {
            var hash = 0x9E3779B97F4A7C15UL + (ulong)choices.Length;
            foreach (var choice in choices)
            {
                hash = (BitOperations.RotateLeft(hash, 23) ^ (ulong)choice) * 0x9FB21C651E98DF25UL;
            }

            foreach (var value in values)
            {
                hash = (BitOperations.RotateLeft(hash, 23) ^ (ulong)value) * 0x9FB21C651E98DF25UL;
            }

            return hash >> 32;
        }
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            Array.Resize(ref array, (int)Math.Min(Array.MaxLength, Math.Max(needed, array.Length * 3L / 2)));
        }
    }
}
