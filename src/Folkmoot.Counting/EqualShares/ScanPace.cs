namespace Folkmoot.Counting;

/// <summary>
/// Chooses the shares to run at next, in steps from the last one whose outcome is known: as far apart as bridges have stood lately, and on both sides of
/// where outcomes seemed to change. Changes no result, only how soon it is found.
/// </summary>
internal sealed class ScanPace
{
    private const long Farthest = 1L << 40;
    private readonly long[] _offsets = new long[LaneMoney.Lanes];
    private readonly List<long> _landmarks = [];
    private long _reach = 1;

    public ScanPace() => Lay();

    /// <summary>How many steps on each lane runs, ascending. Zero is the last share itself, where the first bridge begins.</summary>
    public ReadOnlySpan<long> Offsets => _offsets;

    /// <summary>Whether shares between the lanes are left out.</summary>
    public bool IsBridged { get; private set; }

    /// <summary>Takes note of how many lanes were passed.</summary>
    public void Next(int passed, LaneRun together)
    {
        var start = _offsets[passed - 1];
        var (changed, shortest) = (0, long.MaxValue);
        _landmarks.Clear();
        for (var lane = 1; lane < LaneMoney.Lanes; lane++)
        {
            if (IsBridged ? together.IsBridged(lane) : IsLikeBefore(together, lane))
            {
                continue;
            }

            var width = _offsets[lane] - _offsets[lane - 1];
            changed++;
            if (width > 1 && !together.Change(lane).IsKnown)
            {
                shortest = Math.Min(shortest, width);
            }
            else if (width > 1 && lane >= passed)
            {
                Mark(_offsets[lane - 1] - start, width, together.Change(lane));
            }
        }

        _reach = shortest < long.MaxValue ? Math.Max(1, Math.Min(_reach, shortest / 4))
            : changed == 0 ? Math.Min(Farthest, _reach * 4)
            : changed > 3 ? Math.Max(1, _reach / 2) : _reach;
        Lay();
    }

    /// <summary>Marks the last share before a change and the first after it, and where it is far enough away for bridges to stand.</summary>
    private void Mark(long from, long width, LaneChange change)
    {
        var before = from + Math.Clamp((long)(change.Along * width), 0, width - 1);
        var away = (long)Math.Min(width, Math.Ceiling(change.Unclear * width));
        _landmarks.Add(before - away);
        _landmarks.Add(before);
        _landmarks.Add(before + 1);
        _landmarks.Add(before + 1 + away);
    }

    private void Lay()
    {
        _landmarks.Sort();
        var (at, widest, passed) = (0L, 0L, 0);
        _offsets[0] = 0;
        for (var lane = 1; lane < _offsets.Length; lane++)
        {
            while (passed < _landmarks.Count && _landmarks[passed] <= at)
            {
                passed++;
            }

            var width = passed < _landmarks.Count ? Math.Min(_reach, _landmarks[passed] - at) : _reach;
            at += width;
            widest = Math.Max(widest, width);
            _offsets[lane] = at;
        }

        IsBridged = widest > 1;
        for (var lane = 0; lane < _offsets.Length && !IsBridged; lane++)
        {
            _offsets[lane] = lane + 1;
        }
    }

    private static bool IsLikeBefore(LaneRun together, int lane) =>
        together.IsCertain(lane) && together.IsCertain(lane - 1) && together.Winners(lane).SequenceEqual(together.Winners(lane - 1));
}
