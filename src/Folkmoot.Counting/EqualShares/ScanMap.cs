namespace Folkmoot.Counting;

/// <summary>
/// The known shares of a scan from the one reached onwards, and the choice of those to run at next: first where the outcome changes between two known
/// ones, then beyond the last, as far apart as bridges have stood lately. The choice changes no result, only how soon it is found.
/// </summary>
internal sealed class ScanMap
{
    private const long FarthestReach = 1L << 40;

    /// <summary>As many changes are closed in by about one more run.</summary>
    private const double ChangesWanted = 2.5;
    private readonly List<KnownShare> _known = [new KnownShare(1) { IsCertain = true, Winners = 0, Spent = 0, Stops = false }];
    private readonly List<long> _steps = [];
    private readonly List<long> _marks = [];
    private int _reached;
    private long _reach = 1;
    private double _density = 1;

    /// <summary>The steps to run at, ascending.</summary>
    public IReadOnlyList<long> Steps => _steps;

    /// <summary>The lanes to be bridged from the lane before, as bits.</summary>
    public int Bridges { get; private set; }

    /// <summary>Moves on to the next known share, if nothing between is open.</summary>
    public bool TryPass(out KnownShare next)
    {
        next = _known[Math.Min(_reached + 1, _known.Count - 1)];
        if (_reached + 1 == _known.Count || !(next.IsBridged || next.Step == _known[_reached].Step + 1))
        {
            return false;
        }

        _reached++;
        return true;
    }

    /// <summary>Chooses the next steps.</summary>
    public void Lay()
    {
        _known.RemoveRange(0, _reached);
        _reached = 0;
        _steps.Clear();
        Bridges = 0;
        for (var i = 1; i < _known.Count && _steps.Count < LaneMoney.Lanes - 1; i++)
        {
            if (!_known[i].IsBridged && _known[i].Step > _known[i - 1].Step + 1)
            {
                Close(_known[i - 1].Step, _known[i]);
            }

            if (_known[i].Stops)
            {
                return;
            }
        }

        Explore();
    }

    /// <summary>Takes in what a run at the chosen steps found.</summary>
    public void Learn(LaneRun run, Func<int, KnownShare> outcome)
    {
        var before = _known[^1].Step;
        var (tried, changed, shortest) = (0, 0, long.MaxValue);
        for (var lane = 0; lane < _steps.Count; lane++)
        {
            var step = _steps[lane];
            var at = _known.FindIndex(known => known.Step >= step);
            if (at < 0 || _known[at].Step > step)
            {
                at = at < 0 ? _known.Count : at;
                _known.Insert(at, outcome(lane));
            }

            if (lane == 0)
            {
                continue;
            }

            var width = step - _steps[lane - 1];
            var holds = width == 1 ? IsLikeBefore(run, lane) : run.IsBridged(lane);
            if ((Bridges >> lane & 1) != 0)
            {
                _known[at].IsBridged = holds;
                _known[at].Change = run.Change(lane);
            }

            if (step > before)
            {
                tried++;
                changed += holds ? 0 : 1;
                shortest = holds || width == 1 || run.Change(lane).IsKnown ? shortest : Math.Min(shortest, width);
            }
        }

        if (tried > 0)
        {
            _density += ((changed / (double)(_known[^1].Step - before)) - _density) * tried / (2 * LaneMoney.Lanes);
            var wanted = (long)Math.Min(_reach * 4, ChangesWanted / ((LaneMoney.Lanes - 1) * _density));
            _reach = Math.Clamp(shortest < long.MaxValue ? shortest / 4 : wanted, 1, FarthestReach);
        }
    }

    /// <summary>Puts lanes at both ends of an open stretch, on both sides of the change in it, and as far away from that as bridges need to stand.</summary>
    private void Close(long from, KnownShare to)
    {
        _marks.Clear();
        var width = to.Step - from;
        if (to.Change.IsKnown)
        {
            var last = from + Math.Clamp((long)(to.Change.Along * width), 0, width - 1);
            var away = (long)Math.Min(width, Math.Ceiling(to.Change.Unclear * width));
            _marks.AddRange([last - away, last, last + 1, last + 1 + away]);
        }
        else
        {
            _marks.AddRange([from + (width / 4), from + (width / 2), from + (width * 3 / 4)]);
        }

        _marks.RemoveAll(mark => mark <= from || mark >= to.Step);
        _marks.Add(to.Step);
        if (_steps.Count > 0 && _steps.Count + _marks.Count + 1 > LaneMoney.Lanes)
        {
            return;
        }

        Begin(from);
        _marks.ForEach(Add);
    }

    private void Explore()
    {
        var end = _known[^1].Step;
        if (_reach > 1 || _steps.Count > 0)
        {
            if (_steps.Count > LaneMoney.Lanes - 2)
            {
                return;
            }

            Begin(end);
        }

        while (_steps.Count < LaneMoney.Lanes)
        {
            end += _reach;
            Add(end);
        }
    }

    /// <summary>Adds a step from which bridges begin, unless it is there.</summary>
    private void Begin(long step)
    {
        if (_steps.Count == 0 || _steps[^1] != step)
        {
            _steps.Add(step);
        }
    }

    private void Add(long step)
    {
        if (_steps.Count > 0 && step > _steps[^1] + 1)
        {
            Bridges |= 1 << _steps.Count;
        }

        if (_steps.Count == 0 || step > _steps[^1])
        {
            _steps.Add(step);
        }
    }

    private static bool IsLikeBefore(LaneRun run, int lane) => run.IsCertain(lane) && run.IsCertain(lane - 1) && run.Winners(lane).SequenceEqual(run.Winners(lane - 1));
}
