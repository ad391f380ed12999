using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>What a scan over shares ended with.</summary>
internal sealed record ScanOutcome(SharesOutcome Outcome, long Steps, long ExactComparisons);

/// <summary>Repeats the run at growing shares until the declared stop.</summary>
internal sealed class Add1Scan
{
    private readonly CountContext _context;
    private readonly EqualSharesRule _rule;
    private readonly SharesModel _model;
    private readonly Election _election;
    private readonly SupporterLists _lists;
    private readonly SharesRun _alone;
    private readonly bool[] _open;
    private readonly Rivals _rivals;
    private long _steps = 1;

    public Add1Scan(CountContext context, EqualSharesRule rule, SharesModel model, SupporterLists lists)
    {
        _context = context;
        _rule = rule;
        _model = model;
        _election = context.Election;
        _lists = lists;
        _alone = new SharesRun(context, model, _lists);
        _open = new bool[_election.ProjectCount];
        _rivals = new Rivals(context.Candidates);
    }

    public ScanOutcome Run()
    {
        var share = StartShare();
        _alone.At(share, Int128.MaxValue);
        if (_rule.Add1 != Add1.Off && !Ends(_alone.Winners, _alone.Spent))
        {
            share = Scan(share);
            _alone.At(share, Int128.MaxValue);
        }

        return new ScanOutcome(_alone.Outcome(share), _steps, _alone.ExactDecisions);
    }

    /// <summary>Goes through the shares after the first, eight runs at a time, and returns the one whose outcome stands.</summary>
    private Fraction Scan(Fraction first)
    {
        var last = first;
        var shares = new Fraction[LaneMoney.Lanes];
        var map = new ScanMap();
        var together = new LaneRun(_context, _model, _lists);
        while (true)
        {
            map.Lay();
            for (var lane = 0; lane < map.Steps.Count; lane++)
            {
                shares[lane] = ShareAt(first, map.Steps[lane]);
            }

            together.At(shares.AsSpan(0, map.Steps.Count), _election.Budget, map.Bridges);
            map.Learn(together, lane => OutcomeOf(together, lane, map.Steps[lane]));
            while (map.TryPass(out var next))
            {
                var share = ShareAt(first, next.Step);
                var outcome = next.IsCertain ? next : RunAlone(share, next.Step);
                Note(share, outcome);
                last = outcome.Spent > _election.Budget ? last : share;
                if (outcome.Stops)
                {
                    return last;
                }
            }
        }
    }

    private KnownShare OutcomeOf(LaneRun run, int lane, long step) => run.IsCertain(lane)
        ? Outcome(step, run.Winners(lane), run.Spent(lane))
        : new KnownShare(step) { IsCertain = false, Winners = 0, Spent = 0, Stops = false };

    private KnownShare RunAlone(Fraction share, long step)
    {
        _alone.At(share, _election.Budget);
        return Outcome(step, _alone.Winners, _alone.Spent);
    }

    private KnownShare Outcome(long step, ReadOnlySpan<int> winners, Int128 spent) =>
        new(step) { IsCertain = true, Winners = winners.Length, Spent = spent, Stops = spent > _election.Budget || Ends(winners, spent) };

    private void Note(Fraction share, KnownShare outcome)
    {
        if (outcome.Step > _rule.MaximumSteps)
        {
            throw new CountException($"The share was raised {_rule.MaximumSteps} times without reaching the stop; declare a larger step.");
        }

        _steps = outcome.Step;
        _context.Progress?.Report(new CountProgress(_steps, share, outcome.Winners, (long)Int128.Min(outcome.Spent, long.MaxValue)));
    }

    private Fraction StartShare()
    {
        if (_election.TotalWeight == 0)
        {
            return Fraction.Zero;
        }

        var exact = Fraction.Of(_election.Budget, _election.TotalWeight);
        return _rule.Start == Counting.StartShare.Floor ? Whole(exact) : exact;
    }

    private Fraction ShareAt(Fraction first, long step) =>
        (_rule.Start == Counting.StartShare.ExactThenFloor ? Whole(first) : first) + (_rule.Step * _election.UnitsPerCurrency * (step - 1));

    private Fraction Whole(Fraction amount) => (amount / _election.UnitsPerCurrency).Floor() * (BigInteger)_election.UnitsPerCurrency;

    private bool Ends(ReadOnlySpan<int> winners, Int128 spent)
    {
        _open.AsSpan().Fill(true);
        _rivals.Begin(_model.Free);
        foreach (var winner in winners)
        {
            _open[winner] = false;
            foreach (var rival in _rivals.After(winner))
            {
                _open[rival.Project] = false;
            }
        }

        var left = _election.Budget - spent;
        foreach (var project in _model.Projects)
        {
            if (_open[project] && (_rule.Add1 != Add1.ExhaustiveSupported || _election.Costs[project] <= left))
            {
                return false;
            }
        }

        return true;
    }
}
