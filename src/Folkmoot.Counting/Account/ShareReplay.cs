namespace Folkmoot.Counting;

/// <summary>Replays the rounds of an account for one voter.</summary>
internal static class ShareReplay
{
    public static BallotAccount Explain(CountAccount account, IReadOnlyList<BallotChoice> choices)
    {
        if (account.Transfers.Count > 0)
            return SupportReplay.Explain(account, choices);
        var worth = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var place = 0; place < choices.Count; place++)
        {
            worth[choices[place].Project] = Worth(account, choices, place);
        }

        var payments = new List<Payment>();
        var funded = new List<string>();
        var left = account.Share;
        var spent = Fraction.Zero;
        foreach (var round in account.Rounds)
        {
            if (!worth.TryGetValue(round.Project, out var value) || value <= 0)
            {
                continue;
            }

            funded.Add(round.Project);
            if (round.Kind == RoundKind.Earnings)
            {
                payments.Add(new Payment(round.Number, round.Project, round.Price - spent, true));
                spent = round.Price;
                continue;
            }

            var paid = Paid(round, value, left, choices.Count);
            if (paid.Sign > 0)
            {
                left -= paid;
                payments.Add(new Payment(round.Number, round.Project, paid, left.Sign == 0));
            }
        }

        return new BallotAccount(account.Share, payments, left, funded);
    }

    private static Fraction Paid(CountRound round, long value, Fraction left, int named) => round.Kind switch
    {
        RoundKind.EqualPayments => round.Price <= left ? round.Price : Fraction.Zero,
        RoundKind.Ranks => named - value < round.Places ? Fraction.Min(round.Price * left, left) : Fraction.Zero,
        _ => Fraction.Min(round.Price * value, left),
    };

    private static long Worth(CountAccount account, IReadOnlyList<BallotChoice> choices, int place) => account.Utility switch
    {
        Utility.Points or Utility.Score => choices[place].Value,
        Utility.Borda => choices.Count - 1 - place + account.BordaLast,
        _ => account.Ballots is BallotKind.Points or BallotKind.Score && choices[place].Value <= 0 ? 0 : 1,
    };
}
