using System.Runtime.InteropServices;

namespace Folkmoot.Counting;

/// <summary>
/// Runs Equal Shares at up to eight neighbouring shares in one go. Outcomes at neighbouring shares are nearly the same, so the lists of supporters
/// are read once for all of them. Lanes whose next purchase differs part and come together again. A lane for which doubles leave any doubt is
/// given up; <see cref="SharesRun"/> then runs it alone with exact numbers.
/// </summary>
internal sealed class LaneRun
{
    private readonly CountContext _context;
    private readonly SharesModel _model;
    private readonly LaneState _state;
    private readonly LaneBridges _bridges;
    private readonly LaneQuotes _quotes;
    private readonly LaneJudge _judge;
    private readonly LanePurse _purse;
    private readonly Rivals[] _rivals = new Rivals[LaneMoney.Lanes];
    private readonly int[] _candidateOf;
    private readonly int[] _winner = new int[LaneMoney.Lanes];
    private int _certain;

    public LaneRun(CountContext context, SharesModel model, SupporterLists lists)
    {
        _context = context;
        _model = model;
        _state = new LaneState(model, lists);
        _bridges = new LaneBridges(_state);
        _quotes = new LaneQuotes(_state, _bridges);
        _judge = new LaneJudge(context, _state, _quotes, _bridges);
        _purse = new LanePurse(_state);
        for (var lane = 0; lane < LaneMoney.Lanes; lane++)
        {
            _rivals[lane] = new Rivals(context.Candidates);
        }

        _candidateOf = new int[model.Election.ProjectCount];
        _candidateOf.AsSpan().Fill(-1);
        for (var candidate = 0; candidate < model.Projects.Length; candidate++)
        {
            _candidateOf[model.Projects[candidate]] = candidate;
        }
    }

    /// <summary>Whether the last run at the share of a lane is beyond doubt.</summary>
    public bool IsCertain(int lane) => (_certain >> lane & 1) != 0;

    /// <summary>Where between the lane before and a lane the outcome seems to change.</summary>
    public LaneChange Change(int lane) => _bridges.Change(lane);

    /// <summary>By how much the price of a winner, per unit of value, strays at most from the chord over a bridge.</summary>
    public double PriceBend(int lane, int project) => _bridges.PriceBend(_candidateOf[project])[lane];

    /// <summary>Winners in order of purchase.</summary>
    public ReadOnlySpan<int> Winners(int lane) => CollectionsMarshal.AsSpan(_state.Orders[lane]);

    /// <summary>What the winners of a lane cost together.</summary>
    public Int128 Spent(int lane) => _purse.Spent[lane];

    /// <summary>Whether every share between that of a lane and that of the lane before is proven to have the outcome of both.</summary>
    public bool IsBridged(int lane) =>
        (_bridges.Standing >> lane & 1) != 0 && IsCertain(lane) && IsCertain(lane - 1) && Winners(lane).SequenceEqual(Winners(lane - 1));

    /// <summary>
    /// Runs at the given shares, ascending, of which there are at most eight; a lane ends early once more than <paramref name="limit"/> is spent. The bits of
    /// <paramref name="bridges"/> say which lanes are to be bridged from the lane before.
    /// </summary>
    public void At(ReadOnlySpan<Fraction> shares, Int128 limit, int bridges)
    {
        _state.Reset(shares);
        _bridges.Reset(bridges & _state.Active & ~1);
        _quotes.Reset();
        _purse.Spent.AsSpan().Clear();
        foreach (var rivals in _rivals)
        {
            rivals.Begin(_model.Free);
        }

        _certain = 0;
        while (_state.Active != 0)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            var ready = FindCheapest();
            if (ready != 0)
            {
                Buy(ready, limit);
            }
        }
    }

    /// <summary>The lanes that know their next purchase, once all do; zero after asking for one more price.</summary>
    private int FindCheapest()
    {
        var lowest = LaneLowest.Find(_quotes.Low);
        var ready = 0;
        for (var lane = 0; lane < LaneMoney.Lanes; lane++)
        {
            if ((_state.Active >> lane & 1) == 0)
            {
                continue;
            }

            if (double.IsPositiveInfinity(lowest.Key[lane]))
            {
                _certain |= 1 << lane;
                _state.Active &= ~(1 << lane);
                continue;
            }

            var first = (int)lowest.Candidate[lane];
            var high = _quotes.High.At(first, lane);
            if (!IsFresh(first, lane))
            {
                _quotes.Ask(first);
                return 0;
            }

            if (lowest.NextKey[lane] <= high)
            {
                var second = (int)lowest.Next[lane];
                if (!IsFresh(second, lane))
                {
                    _quotes.Ask(second);
                    return 0;
                }

                if (!TryBreakTie(lane, high, ref first))
                {
                    return 0;
                }
            }

            _winner[lane] = first;
            ready |= 1 << lane;
        }

        ready &= _state.Active;
        if (_bridges.Standing != 0 && _judge.NextToAsk(ready, _winner) is { } candidate)
        {
            _quotes.Ask(candidate);
            return 0;
        }

        return ready;
    }

    private bool IsFresh(int candidate, int lane) => (_quotes.Fresh[candidate] >> lane & 1) != 0 || _quotes.IsAsBefore(candidate);

    /// <summary>Settles a lane in which several prices may be lowest, as long as all of them are plain quotients; otherwise asks on or gives up.</summary>
    private bool TryBreakTie(int lane, double high, ref int first)
    {
        var best = first;
        for (var rival = 0; rival < _quotes.Fresh.Length; rival++)
        {
            if (rival == first || _quotes.Low.At(rival, lane) > high)
            {
                continue;
            }

            if (!IsFresh(rival, lane))
            {
                _quotes.Ask(rival);
                if ((_state.Active >> lane & 1) == 0)
                {
                    return false;
                }

                if (_quotes.Low.At(rival, lane) > high)
                {
                    continue;
                }
            }

            if (_quotes.PoorMoney.At(rival, lane) != 0 || _quotes.PoorMoney.At(best, lane) != 0)
            {
                _state.Active &= ~(1 << lane);
                return false;
            }

            best = _judge.ComparePlain(rival, lane, best, lane) < 0 ? rival : best;
        }

        first = best;
        return true;
    }

    private void Buy(int ready, Int128 limit)
    {
        while (ready != 0)
        {
            var candidate = _winner[int.TrailingZeroCount(ready)];
            var lanes = 0;
            for (var lane = 0; lane < LaneMoney.Lanes; lane++)
            {
                lanes |= (ready >> lane & 1) != 0 && _winner[lane] == candidate ? 1 << lane : 0;
            }

            ready &= ~lanes;
            BuyOne(candidate, lanes, limit);
        }
    }

    private void DropRivals(int project, int lanes)
    {
        for (var lane = 0; lane < LaneMoney.Lanes; lane++)
        {
            if ((lanes >> lane & 1) == 0)
            {
                continue;
            }

            foreach (var rival in _rivals[lane].After(project))
            {
                if (_candidateOf[rival.Project] is >= 0 and var candidate)
                {
                    _quotes.Drop(candidate, LaneState.Bits(1 << lane));
                }
            }
        }
    }

    private void BuyOne(int candidate, int lanes, Int128 limit)
    {
        var project = _model.Projects[candidate];
        var bits = LaneState.Bits(lanes);
        if ((_bridges.Standing & lanes) != 0)
        {
            _bridges.Buy(candidate, _quotes.Found(candidate), bits);
        }

        _purse.Buy(project, _quotes.Price[candidate], lanes);
        _quotes.Drop(candidate, bits);
        DropRivals(project, lanes);
        for (var i = 0; i < _quotes.Fresh.Length; i++)
        {
            _quotes.Fresh[i] &= (byte)(~lanes & byte.MaxValue);
        }

        for (var lane = 0; lane < LaneMoney.Lanes; lane++)
        {
            if ((lanes >> lane & 1) != 0 && _purse.Spent[lane] > limit)
            {
                _certain |= 1 << lane;
                _state.Active &= ~(1 << lane);
            }
        }
    }
}
