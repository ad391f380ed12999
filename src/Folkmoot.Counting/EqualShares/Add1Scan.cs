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
        var share = StartShare();
        var outcome = SimpleRun.At(share, model, context);
        var steps = 1L;
        while (rule.Add1 != Add1.Off && !Ends(outcome))
        {
            share = Next(share, steps);
            var next = SimpleRun.At(share, model, context);
            steps++;
            if (steps > rule.MaximumSteps)
            {
                throw new InvalidOperationException($"The share was raised {rule.MaximumSteps} times without reaching the stop; declare a larger step.");
            }

            context.Progress?.Report(new CountProgress(steps, share, next.Purchases.Count, Spent(next)));
            if (Spent(next) > _election.Budget)
            {
                break;
            }

            outcome = next;
        }

        return new ScanOutcome(outcome, steps, 0);
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

    private long Spent(SharesOutcome outcome) => outcome.Purchases.Sum(p => _election.Costs[p.Project]);

    private bool Ends(SharesOutcome outcome)
    {
        var open = new HashSet<int>(model.Projects);
        foreach (var purchase in outcome.Purchases)
        {
            open.Remove(purchase.Project);
            open.ExceptWith(context.Candidates.RuledOutBy(purchase.Project));
        }

        var left = _election.Budget - Spent(outcome);
        return open.Count == 0 || (rule.Add1 == Add1.ExhaustiveSupported && open.All(p => _election.Costs[p] > left));
    }
}
