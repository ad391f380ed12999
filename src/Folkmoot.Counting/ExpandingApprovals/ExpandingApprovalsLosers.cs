using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Replays the purchases to tell when those who rank a losing project, in whatever place, no longer had its cost together.</summary>
internal sealed class ExpandingApprovalsLosers(
    SharesModel model, SupporterTable table, RankPurses purses, Purse purse, List<List<BalanceMove>> moves, CountRound[] rounds)
{
    private const int LongestAmount = 1024;
    private readonly int _roundsBefore = rounds.Length - moves.Count;
    private long _exactDecisions;

    public IReadOnlyList<LosingProject> Explain() => [.. purse.Losers().Select(Explain)];

    private LosingProject Explain(LosingProject loser)
    {
        var project = model.Election.IndexOf(loser.Project);
        if (!model.Projects.Contains(project))
        {
            var reason = purse.OutBecause(project) ?? (model.Supporters[project] == 0 ? LossReason.NoSupport : LossReason.CostsNothing);
            return loser with { Reason = reason, Round = 0, MoneyLeft = Fraction.Zero, Lacked = Fraction.Zero };
        }

        var paid = new Interval[moves.Count];
        var balances = new int[model.Election.GroupCount];
        purses.Start(balances);
        var outOfReach = OutOfReach(loser, project, balances, 0);
        for (var at = 0; at < moves.Count; at++)
        {
            paid[at] = Apply(project, balances, moves[at]);
            outOfReach ??= OutOfReach(loser, project, balances, rounds[_roundsBefore + at].Number);
        }

        var left = purses.ExactSupport(project, int.MaxValue, balances);
        if (purse.OutBecause(project) is null or LossReason.CapReached && outOfReach is { } reach
            && (loser.Reason is not (LossReason.DidNotFit or LossReason.CapReached) || reach.Round < loser.Round))
            loser = loser with { Reason = LossReason.SupportersOutOfMoney, Cap = null, Round = reach.Round, MoneyLeft = reach.Money, Lacked = loser.Cost - reach.Money };
        return loser with
        {
            MoneyAtEnd = left.ExactOrAbove(LongestAmount),
            PaidInstead = [.. paid
                .Select((amount, at) => new PaidInstead(rounds[_roundsBefore + at].Project, Quantity.Middle(amount)))
                .Where(instead => instead.Amount.Sign > 0)
                .OrderByDescending(instead => instead.Amount)],
        };
    }

    private (int Round, Fraction Money)? OutOfReach(LosingProject loser, int project, int[] balances, int round)
    {
        var money = purses.ExactSupport(project, int.MaxValue, balances);
        return Quantity.Compare(money, Quantity.Of(loser.Cost), ref _exactDecisions) < 0 ? (round, money.ExactOrAbove(LongestAmount)) : null;
    }

    /// <summary>Lets a purchase happen and returns what the supporters of a project paid for it.</summary>
    private Interval Apply(int project, int[] balances, List<BalanceMove> purchase)
    {
        foreach (var move in purchase)
            balances[move.Group] = move.To;
        var supporters = new HashSet<int>(table.Groups(project).ToArray());
        return purchase.Where(move => supporters.Contains(move.Group)).GroupBy(move => (move.From, move.To)).Aggregate(
            Interval.Zero,
            (sum, step) => sum + ((purses.Money(step.Key.From).Near - purses.Money(step.Key.To).Near) * (BigInteger)step.Sum(move => model.Election.Weight(move.Group))));
    }
}
