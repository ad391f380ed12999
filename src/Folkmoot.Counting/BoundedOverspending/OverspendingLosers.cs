using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Works out for each losing project whether its supporters ran out of money before it ran out of room, and what they paid for instead.</summary>
internal sealed class OverspendingLosers(
    SharesModel model, SupporterTable table, OverspendingPurses purses, Purse purse, List<List<BalanceMove>> moves, CountRound[] rounds)
{
    private readonly int _roundsBefore = rounds.Length - moves.Count;

    public IReadOnlyList<LosingProject> Explain() => [.. purse.Losers().Select(Explain)];

    private LosingProject Explain(LosingProject loser)
    {
        var project = model.Election.IndexOf(loser.Project);
        if (!model.Projects.Contains(project) || loser.Reason is LossReason.BelowMinimum or LossReason.Excluded)
        {
            return purse.OutBecause(project) is { } reason
                ? loser with { Reason = reason }
                : Bare(loser, model.Supporters[project] == 0 ? LossReason.NoSupport : LossReason.CostsNothing);
        }

        var (paid, ranOutAfter, left) = Payments(project);
        var refused = loser.Reason is LossReason.DidNotFit or LossReason.CapReached;
        var shortFirst = purse.OutBecause(project) is null or LossReason.CapReached && ranOutAfter is { } round && (!refused || round < loser.Round);
        loser = shortFirst
            ? loser with { Reason = LossReason.SupportersOutOfMoney, Round = ranOutAfter!.Value, Cap = null, MoneyLeft = Fraction.Zero, Lacked = loser.Cost }
            : loser;
        return loser with
        {
            MoneyAtEnd = Quantity.Middle(left),
            PaidInstead = [.. paid
                .Select((amount, at) => new PaidInstead(rounds[_roundsBefore + at].Project, Quantity.Middle(amount)))
                .Where(instead => instead.Amount.Sign > 0)
                .OrderByDescending(instead => instead.Amount)],
        };
    }

    private static LosingProject Bare(LosingProject loser, LossReason reason) =>
        loser with { Reason = reason, Round = 0, MoneyLeft = Fraction.Zero, Lacked = Fraction.Zero };

    /// <summary>What the supporters of a project paid in each round, after which round they had nothing left, and what they have at the end.</summary>
    private (Interval[] Paid, int? RanOutAfter, Interval Left) Payments(int project)
    {
        var supports = new bool[model.Election.GroupCount];
        var withMoney = 0;
        var left = Interval.Zero;
        foreach (var group in table.Groups(project))
        {
            supports[group] = true;
            left += purses.Money(purses.BalanceOf(group)).Near * model.Election.Weight(group);
            withMoney += purses.BalanceOf(group) == OverspendingPurses.Nothing ? 0 : 1;
        }

        var paid = new Interval[moves.Count];
        var ranOutAfter = withMoney == 0 ? 0 : (int?)null;
        for (var at = 0; at < moves.Count; at++)
        {
            var steps = new Dictionary<(int From, int To), long>();
            foreach (var move in moves[at].Where(move => supports[move.Group]))
            {
                steps[(move.From, move.To)] = steps.GetValueOrDefault((move.From, move.To)) + model.Election.Weight(move.Group);
                if (withMoney == 0 && move.To == OverspendingPurses.Nothing)
                    ranOutAfter = rounds[_roundsBefore + at].Number;
            }

            paid[at] = steps.Aggregate(Interval.Zero, (sum, step) =>
                sum + ((purses.Money(step.Key.From).Near - purses.Money(step.Key.To).Near) * (BigInteger)step.Value));
        }

        return (paid, ranOutAfter, left);
    }
}
