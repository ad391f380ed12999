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
    private long _exactComparisons;
    private bool _ended;

    public PhragmenCount(CountContext context, PhragmenRule rule)
    {
        (_context, _rule, _election) = (context, rule, context.Election);
        _purse = new Purse(context);
        _loads = new PhragmenLoads(_election);
        _waiting = new LowestFirst(_election.ProjectCount);
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

    public CountResult Run()
    {
        while (!_ended && NextInTurn() is { Count: > 0 } tied)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            Buy(tied);
        }

        if (_rule.FundUnsupported)
            BuyUnsupported();
        return new CountResult(_election, _rule, new CountOutcome
        {
            Winners = _purse.Winners,
            Rounds = _purse.Rounds,
            TieBreaks = _ties,
            ExactComparisons = _exactComparisons,
            Losers = _purse.Losers,
        });
    }

    /// <summary>The projects that can be paid for first, all at exactly the same time, in the declared order; the others go back to waiting.</summary>
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

        tied.Sort(_context.Tie.Compare);
        return tied;
    }

    private void Buy(List<int> tied)
    {
        var misfits = tied.Where(project => !_purse.Fits(project)).ToArray();
        foreach (var project in misfits)
            _purse.Refuse(project);
        if (misfits.Length > 0 && _rule.Misfit == PhragmenMisfit.Stop)
        {
            _purse.End();
            _ended = true;
            return;
        }

        tied.RemoveAll(misfits.Contains);
        if (tied.Count == 0)
            return;
        var winner = tied[0];
        var others = tied.Skip(1).ToArray();
        if (others.Length > 0)
            _ties.Add(new TieBreak(_purse.Rounds.Count + 1, _election.ProjectIds[winner], [.. others.Select(other => _election.ProjectIds[other])], _context.Tie.Decider(winner, others[0])));
        foreach (var other in others)
            _waiting.Put(0, other);
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
