using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>What a scan over shares ended with.</summary>
internal sealed record ScanOutcome(SharesOutcome Outcome, long Steps, long ExactComparisons);

/// <summary>Repeats the run at growing shares until the declared stop.</summary>
internal sealed class Add1Scan(CountContext context, EqualSharesRule rule, SharesModel model)
{
    private readonly Election _election = context.Election;

    public ScanOutcome Run()
    {
        var run = new SharesRun(context, model);
        var share = StartShare();
        run.At(share, Int128.MaxValue);
        var steps = 1L;
        while (rule.Add1 != Add1.Off && !Ends(run))
        {
            if (steps >= rule.MaximumSteps)
            {
                throw new CountException($"The share was raised {rule.MaximumSteps} times without reaching the stop; declare a larger step.");
            }

            var last = share;
            share = Next(share, steps);
            run.At(share, _election.Budget);
            steps++;
            context.Progress?.Report(new CountProgress(steps, share, run.WinnerCount, (long)Int128.Min(run.Spent, long.MaxValue)));
            if (run.Spent > _election.Budget)
            {
                share = last;
                run.At(share, Int128.MaxValue);
                break;
            }
        }

        return new ScanOutcome(run.Outcome(share), steps, run.ExactDecisions);
    }

    private Fraction StartShare()
    {
        if (_election.TotalWeight == 0)
        {
            return Fraction.Zero;
        }

        var exact = Fraction.Of(_election.Budget, _election.TotalWeight);
        return rule.Start == Counting.StartShare.Floor ? Whole(exact) : exact;
    }

    private Fraction Next(Fraction share, long steps) =>
        (steps == 1 && rule.Start == Counting.StartShare.ExactThenFloor ? Whole(share) : share) + (rule.Step * _election.UnitsPerCurrency);

    private Fraction Whole(Fraction amount) => (amount / _election.UnitsPerCurrency).Floor() * (BigInteger)_election.UnitsPerCurrency;

    private bool Ends(SharesRun run)
    {
        var open = new HashSet<int>(model.Projects);
        foreach (var winner in run.Winners)
        {
            open.Remove(winner);
            open.ExceptWith(context.Candidates.RuledOutBy(winner));
        }

        var left = _election.Budget - run.Spent;
        return open.Count == 0 || (rule.Add1 == Add1.ExhaustiveSupported && open.All(p => _election.Costs[p] > left));
    }
}
