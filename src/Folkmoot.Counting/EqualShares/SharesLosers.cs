namespace Folkmoot.Counting;

/// <summary>Works out for each losing project when its supporters ran short and what they had paid for instead.</summary>
internal static class SharesLosers
{
    public static IReadOnlyList<LosingProject> Of(SharesModel model, SupporterLists lists, SharesOutcome outcome, Purse purse, int roundsBefore)
    {
        var ledger = new SupportersLedger(model, lists, outcome);
        return [.. purse.Losers().Select(loser => Explain(loser, model, ledger, outcome, purse, roundsBefore))];
    }

    private static LosingProject Explain(LosingProject loser, SharesModel model, SupportersLedger ledger, SharesOutcome outcome, Purse purse, int roundsBefore)
    {
        var project = model.Election.IndexOf(loser.Project);
        if (purse.OutBecause(project) is { } reasonBefore and not LossReason.Incompatible && (reasonBefore != LossReason.CapReached || loser.Round <= roundsBefore))
        {
            return loser with { Reason = reasonBefore };
        }

        var paid = ledger.PaidBySupporters(project);
        var money = outcome.Share * model.Supporters[project];
        var (shortAfter, moneyThen) = (-1, Fraction.Zero);
        for (var round = 0; round <= paid.Length; round++)
        {
            money -= round == 0 ? Fraction.Zero : paid[round - 1];
            if (shortAfter < 0 && money < loser.Cost)
            {
                (shortAfter, moneyThen) = (round, money);
            }
        }

        var shortRound = shortAfter > 0 ? shortAfter + roundsBefore : 0;
        var reached = loser.Reason == LossReason.CapReached && (shortAfter < 0 || shortRound >= loser.Round);
        var reason = purse.OutBecause(project) is LossReason.Incompatible ? LossReason.Incompatible : reached ? LossReason.CapReached
            : (model.Supporters[project] == 0 ? LossReason.NoSupport : loser.Cost == 0 ? LossReason.CostsNothing : LossReason.SupportersOutOfMoney);
        return loser with
        {
            Reason = reason,
            Round = reached ? loser.Round : reason == LossReason.SupportersOutOfMoney ? shortRound : 0,
            Cap = reached ? loser.Cap : null,
            MoneyLeft = reached ? loser.MoneyLeft : reason == LossReason.SupportersOutOfMoney ? moneyThen : Fraction.Zero,
            Lacked = reached ? loser.Lacked : reason == LossReason.SupportersOutOfMoney ? loser.Cost - moneyThen : Fraction.Zero,
            MoneyAtEnd = money,
            PaidInstead = [.. paid
                .Select((amount, purchase) => new PaidInstead(model.Election.ProjectIds[outcome.Purchases[purchase].Project], amount))
                .Where(p => p.Amount.Sign > 0)
                .OrderByDescending(p => p.Amount)],
        };
    }
}
