namespace Folkmoot.Counting;

/// <summary>Replays the transfers of an account for one voter.</summary>
internal static class SupportReplay
{
    public static BallotAccount Explain(CountAccount account, IReadOnlyList<BallotChoice> choices)
    {
        var points = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var choice in choices.Where(choice => choice.Value > 0))
            points[choice.Project] = choice.Value;
        var inPlay = points.Values.Sum();
        var payments = new List<Payment>();
        var left = account.Share;
        foreach (var transfer in account.Transfers)
        {
            if (!points.TryGetValue(transfer.Project, out var mine))
                continue;
            var paid = Paid(transfer, left, mine, inPlay);
            inPlay -= mine;
            if (paid.Sign <= 0)
                continue;
            left -= paid;
            payments.Add(new Payment(transfer.Round, transfer.Project, paid, left.Sign == 0));
        }

        string[] funded = [.. account.Rounds.Select(round => round.Project).Where(points.ContainsKey)];
        return new BallotAccount(account.Share, payments, left, funded);
    }

    private static Fraction Paid(SupportTransfer transfer, Fraction left, long mine, long inPlay) => transfer.Kind switch
    {
        SupportTransferKind.Eliminated => Fraction.Zero,
        SupportTransferKind.Accepted => left,
        _ => Fraction.Min(left, left * mine / inPlay * (mine == inPlay ? transfer.LoneFactor : transfer.Factor)),
    };
}
