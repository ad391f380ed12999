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
    private LaneRun? _together;
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

    /// <summary>Goes through the shares after the first, eight at a time, and returns the one whose outcome stands.</summary>
    private Fraction Scan(Fraction last)
    {
        var shares = new Fraction[LaneMoney.Lanes];
        var pace = new ScanPace();
        _together ??= new LaneRun(_context, _model, _lists);
        while (true)
        {
            for (var lane = 0; lane < shares.Length; lane++)
            {
                shares[lane] = After(last, pace.Offsets[lane]);
            }

            _together.At(shares, _election.Budget, pace.IsBridged);
            var (from, passed) = (0L, 0);
            while (passed < shares.Length && (pace.Offsets[passed] <= from + 1 || _together.IsBridged(passed)))
            {
                var offset = pace.Offsets[passed];
                if (offset > 0)
                {
                    if (IsLast(passed, offset - from, shares[passed], ref last))
                    {
                        return last;
                    }

                    from = offset;
                }

                passed++;
            }

            pace.Next(passed, _together);
        }
    }

    /// <summary>Takes note of the outcome of a lane so many steps on; true when the scan ends with <paramref name="last"/> as the share whose outcome stands.</summary>
    private bool IsLast(int lane, long steps, Fraction share, ref Fraction last)
    {
        var spent = _together!.Spent(lane);
        var winners = _together.Winners(lane);
        if (!_together.IsCertain(lane))
        {
            _alone.At(share, _election.Budget);
            winners = _alone.Winners;
            spent = _alone.Spent;
        }

        Note(steps, share, winners.Length, spent);
        if (spent > _election.Budget)
        {
            return true;
        }

        last = share;
        return Ends(winners, spent);
    }

    private void Note(long steps, Fraction share, int winners, Int128 spent)
    {
        if (_steps > _rule.MaximumSteps - steps)
        {
            throw new CountException($"The share was raised {_rule.MaximumSteps} times without reaching the stop; declare a larger step.");
        }

        _steps += steps;
        _context.Progress?.Report(new CountProgress(_steps, share, winners, (long)Int128.Min(spent, long.MaxValue)));
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

    private Fraction After(Fraction share, long offset) =>
        (_steps == 1 && _rule.Start == Counting.StartShare.ExactThenFloor ? Whole(share) : share) + (_rule.Step * _election.UnitsPerCurrency * offset);

    private Fraction Whole(Fraction amount) => (amount / _election.UnitsPerCurrency).Floor() * (BigInteger)_election.UnitsPerCurrency;

    private bool Ends(ReadOnlySpan<int> winners, Int128 spent)
    {
        _open.AsSpan().Fill(true);
        foreach (var winner in winners)
        {
            _open[winner] = false;
            foreach (var rival in _context.Candidates.RuledOutBy(winner))
            {
                _open[rival] = false;
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
