namespace Folkmoot.Counting;

internal sealed class PhragmenCount
{
    private readonly CountContext _context;
    private readonly PhragmenRule _rule;
    private readonly Election _election;
    private readonly Purse _purse;
    private readonly PhragmenLoads _loads;
    private readonly LowestFirst _waiting;
    private readonly List<int> _unsupported = [];
    private readonly List<TieBreak> _ties = [];
    private readonly List<int> _tied = [];
    private readonly TiedFront _front;
    private readonly Func<int, bool> _isStillTied;
    private readonly bool[] _inFront;
    private Queue<int> _dearestOfFront = new();
    private long _exactComparisons;
    private bool _ended;

    public PhragmenCount(CountContext context, PhragmenRule rule)
    {
        (_context, _rule, _election) = (context, rule, context.Election);
        _purse = new Purse(context);
        _loads = new PhragmenLoads(_election);
        _waiting = new LowestFirst(_election.ProjectCount);
        _front = new TiedFront(context.Tie);
        _isStillTied = IsStillTied;
        _inFront = new bool[_election.ProjectCount];
        foreach (var project in _purse.Open())
        {
            if (!_purse.Fits(project))
                _purse.Refuse(project);
            else if (_loads.Support[project] > 0)
                _waiting.Put(_loads.Estimate(project) * (1 - _loads.Error), project);
            else
                _unsupported.Add(project);
        }
    }

    public CountOutcome Run()
    {
        while (!_ended && !_purse.IsSettled && Next() is >= 0 and var winner)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            Buy(winner);
        }

        if (_rule.FundUnsupported)
            BuyUnsupported();
        return new CountOutcome
        {
            Winners = _purse.Winners,
            Rounds = _purse.Rounds,
            TieBreaks = _ties,
            ExactComparisons = _exactComparisons,
            Losers = _purse.Losers,
        };
    }

    /// <summary>The project to be bought next, or -1 when the count ends.</summary>
    private int Next()
    {
        _tied.Clear();
        TurnAwayFromFront();
        var winner = _ended ? -1 : _front.Take(_isStillTied, _tied);
        while (winner < 0 && !_ended)
        {
            _tied.AddRange(NextInTurn());
            if (_tied.Count == 0)
                return -1;
            TurnAway([.. _tied.Where(project => !_purse.Fits(project))]);
            _tied.RemoveAll(project => !_purse.Fits(project));
            if (_ended || _tied.Count == 0)
                continue;
            winner = _tied.Min(_context.Tie);
            _tied.Remove(winner);
            KeepFront();
        }

        return winner;
    }

    private void KeepFront()
    {
        Array.Clear(_inFront);
        _tied.ForEach(project => _inFront[project] = true);
        _dearestOfFront = new Queue<int>(_tied.OrderByDescending(_purse.Cost));
        _front.Keep(_tied);
    }

    private bool IsStillTied(int project)
    {
        if (!_inFront[project] || _purse.IsOut(project))
            return false;
        _exactComparisons++;
        if (!_loads.IsLaterThanLast(project))
            return true;
        _inFront[project] = false;
        _waiting.Put(_loads.Estimate(project) * (1 - _loads.Error), project);
        return false;
    }

    /// <summary>Turns away those whose turn has come but who no longer fit.</summary>
    private void TurnAwayFromFront()
    {
        var misfits = new List<int>();
        while (_dearestOfFront.TryPeek(out var dearest) && (_purse.IsOut(dearest) || !_purse.Fits(dearest)))
        {
            _dearestOfFront.Dequeue();
            if (IsStillTied(dearest))
                misfits.Add(dearest);
            _inFront[dearest] = false;
        }

        TurnAway(misfits);
    }

    private void TurnAway(List<int> misfits)
    {
        misfits.ForEach(_purse.Refuse);
        if (misfits.Count > 0 && _rule.Misfit == PhragmenMisfit.Stop)
        {
            _purse.End();
            _ended = true;
        }
    }

    /// <summary>The projects that can be paid for first, all at exactly the same time; the others go back to waiting.</summary>
    private List<int> NextInTurn()
    {
        var fresh = new List<(double Time, int Project)>();
        var first = double.PositiveInfinity;
        while (_waiting.Count > 0 && _waiting.LowestKey <= first * (1 + _loads.Error))
        {
            var project = _waiting.Take();
            if (_purse.IsOut(project))
                continue;
            var time = _loads.Estimate(project);
            fresh.Add((time, project));
            first = Math.Min(first, time);
        }

        var next = new List<int>();
        foreach (var (time, project) in fresh)
        {
            if (time * (1 - _loads.Error) > first * (1 + _loads.Error))
                _waiting.Put(time * (1 - _loads.Error), project);
            else
                next.Add(project);
        }

        return next.Count > 1 ? Earliest(next, first) : next;
    }

    private List<int> Earliest(List<int> next, double time)
    {
        var tied = new List<int> { next[0] };
        foreach (var project in next.Skip(1))
        {
            _exactComparisons++;
            var order = _loads.Compare(project, tied[0]);
            if (order < 0)
            {
                tied.ForEach(later => _waiting.Put(time * (1 - _loads.Error), later));
                tied.Clear();
            }

            if (order <= 0)
                tied.Add(project);
            else
                _waiting.Put(time * (1 - _loads.Error), project);
        }

        return tied;
    }

    private void Buy(int winner)
    {
        if (_tied.Count > 0)
            _ties.Add(_context.TieOf(_purse.Rounds.Count + 1, winner, _tied));
        _purse.Buy(winner, Round(winner));
    }

    private CountRound Round(int winner)
    {
        var time = _loads.Buy(winner);
        var cost = _purse.Cost(winner);
        return new CountRound
        {
            Number = _purse.Rounds.Count + 1,
            Project = _election.ProjectIds[winner],
            Kind = RoundKind.Earnings,
            Cost = cost,
            Price = time,
            EffectiveVotes = time.Sign > 0 ? cost / time : _loads.Support[winner],
            Supporters = _loads.Support[winner],
            Payers = _loads.Support[winner],
            RanOut = _loads.Support[winner],
            BudgetLeft = _purse.Left - cost,
        };
    }

    private void BuyUnsupported()
    {
        _unsupported.Sort(_context.Tie.Compare);
        var dearestFirst = new Queue<int>(_unsupported.OrderByDescending(_purse.Cost));
        foreach (var project in _unsupported)
        {
            if (_ended || _purse.IsOut(project))
                continue;
            while (_purse.IsOut(dearestFirst.Peek()))
                dearestFirst.Dequeue();
            if (_rule.Misfit == PhragmenMisfit.Stop && !_purse.Fits(dearestFirst.Peek()))
            {
                EndAtMisfits();
                return;
            }

            if (_purse.Fits(project))
                _purse.Buy(project, RoundKind.Completion, 0);
            else
                _purse.Refuse(project);
        }
    }

    private void EndAtMisfits()
    {
        foreach (var misfit in _unsupported.Where(project => !_purse.IsOut(project) && !_purse.Fits(project)))
            _purse.Refuse(misfit);
        _purse.End();
    }
}
