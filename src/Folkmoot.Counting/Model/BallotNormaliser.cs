using System.Globalization;

namespace Folkmoot.Counting;

/// <summary>Brings a ballot into the one form that equal ballots share. The result is valid until the next call.</summary>
internal sealed class BallotNormaliser(BallotKind kind, DuplicateChoices duplicates)
{
    private int[] _choices = new int[16];
    private long[] _values = new long[16];
    private bool _repeated;

    public NormalBallot Normalise(ReadOnlySpan<int> choices, ReadOnlySpan<long> values)
    {
        if (_choices.Length < choices.Length)
        {
            _choices = new int[choices.Length * 2];
            _values = new long[choices.Length * 2];
        }

        choices.CopyTo(_choices);
        values.CopyTo(_values);
        _repeated = false;
        var length = kind == BallotKind.Ordinal ? Ranked(choices.Length) : Sorted(choices.Length, values.Length > 0);
        if (_repeated && duplicates == DuplicateChoices.Reject)
        {
            throw new ArgumentException("A ballot names a project twice.", nameof(choices));
        }

        if (kind == BallotKind.ChooseOne && length > 1)
        {
            throw new ArgumentException("A choose-one ballot names more than one project.", nameof(choices));
        }

        foreach (var value in _values.AsSpan(0, values.IsEmpty ? 0 : length))
        {
            if (value is < int.MinValue or > int.MaxValue)
            {
                throw new ArgumentOutOfRangeException(nameof(values), string.Create(CultureInfo.InvariantCulture, $"{value} points are beyond the range of 32 bits."));
            }

            if (value < 0 && kind == BallotKind.Points)
            {
                throw new ArgumentException("Points cannot be negative; only scores can.", nameof(values));
            }
        }

        return new NormalBallot(_choices.AsSpan(0, length), _values.AsSpan(0, values.IsEmpty ? 0 : length));
    }

    private int Sorted(int length, bool withValues)
    {
        // Insertion sort: ballots are short, mostly ascending, and equal projects must keep their order for KeepLast.
        for (var i = 1; i < length; i++)
        {
            var (choice, value) = (_choices[i], _values[i]);
            var at = i;
            for (; at > 0 && _choices[at - 1] > choice; at--)
            {
                _choices[at] = _choices[at - 1];
                _values[at] = _values[at - 1];
            }

            _choices[at] = choice;
            _values[at] = value;
        }

        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (kept == 0 || _choices[kept - 1] != _choices[i])
            {
                _choices[kept] = _choices[i];
                _values[kept++] = _values[i];
                continue;
            }

            _repeated = true;
            if (withValues)
            {
                _values[kept - 1] = duplicates == DuplicateChoices.Merge ? _values[kept - 1] + _values[i] : _values[i];
            }
        }

        return kept;
    }

    private int Ranked(int length)
    {
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            var choice = _choices[i];
            var earlier = _choices.AsSpan(0, kept).IndexOf(choice);
            if (earlier < 0)
            {
                _choices[kept++] = choice;
                continue;
            }

            _repeated = true;
            if (duplicates == DuplicateChoices.KeepLast)
            {
                _choices.AsSpan(earlier + 1, kept - earlier - 1).CopyTo(_choices.AsSpan(earlier));
                _choices[kept - 1] = choice;
            }
        }

        return kept;
    }

}

/// <summary>A ballot in normal form: ascending projects, or best first without repeats.</summary>
internal readonly ref struct NormalBallot(ReadOnlySpan<int> choices, ReadOnlySpan<long> values)
{
    public ReadOnlySpan<int> Choices { get; } = choices;

    public ReadOnlySpan<long> Values { get; } = values;
}
