using Folkmoot.Cli.Count;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>Why a project won or lost and where a share went, in sentences.</summary>
internal sealed class ReasonWords(CountReport report)
{
    private const int Listed = 5;
    private const int LongestName = 60;
    private readonly Election _election = report.Election;

    public string Name(string id)
    {
        var project = report.File.Projects[_election.IndexOf(id)];
        var name = Plain.Short(Plain.Text(project.Name), LongestName);
        return name == Plain.Text(id) ? name : $"{Plain.Text(id)} {name}";
    }

    /// <summary>How far a losing project got towards its cost, from 0 to 1; null where that has no meaning.</summary>
    public static Fraction? Reach(LosingProject loser) =>
        loser.Cost > 0 && loser.Reason is LossReason.SupportersOutOfMoney or LossReason.DidNotFit
            ? Fraction.Min(Fraction.One, loser.MoneyLeft / loser.Cost)
            : null;

    public IReadOnlyList<string> Project(int project)
    {
        var id = _election.ProjectIds[project];
        var sentences = report.Result.Rounds.FirstOrDefault(round => string.Equals(round.Project, id, StringComparison.Ordinal)) is { } won
            ? Won(won)
            : Lost(report.Result.Losers.First(loser => string.Equals(loser.Project, id, StringComparison.Ordinal)));
        return [.. sentences, .. Ties(id)];
    }

    public string Short(LosingProject loser) => loser.Reason switch
    {
        LossReason.SupportersOutOfMoney => $"{Money(loser.Lacked)} short",
        LossReason.DidNotFit => $"{Money(loser.Lacked)} over what was left",
        LossReason.CountEnded => "the count had ended",
        LossReason.BetterUse => "others are worth more",
        LossReason.NoSupport => "nobody supports it",
        LossReason.CostsNothing => "costs nothing",
        LossReason.BelowMinimum => "below the minimum",
        LossReason.Excluded => "declared out",
        LossReason.Incompatible => "a rival won",
        _ => loser.Reason.ToString(),
    };

    public IReadOnlyList<string> Voter(BallotAccount account)
    {
        var lines = new List<string>();
        if (account.Share.Sign > 0)
            lines.Add($"Share at the start: {Money(account.Share)}.");
        foreach (var payment in account.Payments)
            lines.Add($"Paid {Money(payment.Amount)} for {Name(payment.Project)}{(payment.RanOut && account.Share.Sign > 0 ? ", all that was left" : "")}.");
        foreach (var id in account.Funded.Except(account.Payments.Select(payment => payment.Project), StringComparer.Ordinal))
            lines.Add($"Also chose {Name(id)}, which was funded without money from this share.");
        if (account.Funded.Count == 0)
            lines.Add("Nothing on this ballot was funded.");
        if (account.Share.Sign > 0)
            lines.Add($"Left over: {Money(account.Left)}.");
        return lines;
    }

    private IEnumerable<string> Won(CountRound round)
    {
        yield return $"Funded in round {round.Number} of {report.Result.Rounds.Count}, for {Money(round.Cost)}.";
        if (round.Kind == RoundKind.Earnings)
        {
            yield return $"It has {Plain.Some(round.Supporters, "supporter")}. When every voter had earned {Money(round.Price)}, they were the first who could pay for a project together.";
            yield break;
        }

        if (round.Kind != RoundKind.Shares)
        {
            yield return round.Kind switch
            {
                RoundKind.Completion => "It was next in line when the money left over was given out.",
                RoundKind.Optimum => "It belongs to the selection that is worth most to the voters in all.",
                _ => $"Its turn came with {Decimal(round.EffectiveVotes)} in its favour, and it fitted into what was left.",
            };
            yield break;
        }

        yield return $"It has {Plain.Some(round.Supporters, "supporter")}; {Plain.Count(round.Payers)} of them paid, none more than {Money(round.Price)} for each vote or point{(round.RanOut > 0 ? $", and {Plain.Count(round.RanOut)} paid all they had left" : "")}.";
        yield return $"Of all projects that could still be paid for it gave the most for the money: {Decimal(round.EffectiveVotes)} effective votes.";
    }

    private IEnumerable<string> Lost(LosingProject loser)
    {
        yield return $"Not funded. It costs {Money(loser.Cost)} and has {Plain.Some(loser.Votes, "vote")}.";
        switch (loser.Reason)
        {
            case LossReason.SupportersOutOfMoney:
                yield return loser.Round == 0
                    ? $"From the outset its supporters' shares came to {Money(loser.MoneyLeft)}: {Money(loser.Lacked)} too little."
                    : $"After round {loser.Round} its supporters had {Money(loser.MoneyLeft)} left: {Money(loser.Lacked)} too little.";
                break;
            case LossReason.DidNotFit:
                yield return $"When its turn came, after round {loser.Round}, {Money(loser.MoneyLeft)} of the budget were left: {Money(loser.Lacked)} too little.";
                break;
            default:
                yield return $"Reason: {Short(loser)}.";
                break;
        }

        if (loser.PaidInstead.Count > 0)
        {
            var more = loser.PaidInstead.Count - Listed;
            yield return $"Its supporters paid for other projects: {string.Join("; ", loser.PaidInstead.Take(Listed).Select(paid => $"{Money(paid.Amount)} for {Name(paid.Project)}"))}{(more > 0 ? $"; and {more} more" : "")}.";
        }
    }

    private IEnumerable<string> Ties(string id) => report.Result.TieBreaks
        .Where(tie => tie.Winner == id || tie.TiedWith.Contains(id, StringComparer.Ordinal))
        .Select(tie => $"In round {tie.Round} {Name(tie.Winner)} was exactly as good as {string.Join(", ", tie.TiedWith.Select(Name))}; {Decider(tie.DecidedBy)} decided.");

    private static string Decider(TieKey key) => key switch
    {
        TieKey.LowestCost => "the lower cost",
        TieKey.HighestCost => "the higher cost",
        TieKey.MostVotes => "the larger number of votes",
        TieKey.FewestVotes => "the smaller number of votes",
        TieKey.Drawn => "the order drawn by lot",
        TieKey.ProjectOrder => "the order of the file",
        _ => "the smaller id",
    };

    private string Money(Fraction amount) => report.Currency.Length > 0 ? $"{Plain.Money(_election, amount)} {Plain.Text(report.Currency)}" : Plain.Money(_election, amount);

    private static string Decimal(Fraction value) => value.Denominator.IsOne ? Plain.Count((long)value.Numerator) : value.ToString(2);
}
