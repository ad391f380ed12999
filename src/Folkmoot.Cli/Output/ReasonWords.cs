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
        return [.. sentences, .. Ties(id), .. report.Changes is { } changes ? Changes(changes) : report.Result.WinnerIds.Contains(id, StringComparer.Ordinal) ? [] : ["With which change it would have won, --changes finds out."]];
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
        LossReason.CapReached when loser.Lacked.Sign > 0 => $"{Money(loser.Lacked)} over the limit of {CapWords.Name(loser.Cap!)}",
        LossReason.CapReached => $"{CapWords.Name(loser.Cap!)} had its {Plain.Some(loser.Cap!.Projects!.Value, "project")}",
        _ => loser.Reason.ToString(),
    };

    public IReadOnlyList<string> Voter(int ballot)
    {
        var account = report.Result.ShareOf(ballot);
        var chosen = _election.Choices(_election.GroupOf(ballot)).ToArray().ToHashSet();
        var lines = new List<string>();
        if (account.Share.Sign > 0)
            lines.Add($"Share at the start: {Money(account.Share)}.");
        foreach (var payment in account.Payments)
            lines.Add($"Paid {Money(payment.Amount)} for {Name(payment.Project)}{(payment.RanOut && account.Share.Sign > 0 ? ", all that was left" : "")}.");
        foreach (var id in account.Funded.Except(account.Payments.Select(payment => payment.Project), StringComparer.Ordinal))
            lines.Add($"Also chose {Name(id)}, which was funded without money from this share.");
        foreach (var loser in report.Result.Losers.Where(loser => chosen.Contains(_election.IndexOf(loser.Project))))
            lines.Add($"Also chose {Name(loser.Project)}, which was not funded: {Short(loser)}.");
        if (chosen.Count == 0)
            lines.Add("This ballot is blank.");
        else if (account.Funded.Count == 0)
            lines.Add("Nothing on this ballot was funded.");
        if (account.Share.Sign > 0)
            lines.Add($"Left over: {Money(account.Left)}.");
        return lines;
    }

    private bool ElectionCarriesValues => report.Result.Account.Utility is Utility.Points or Utility.Score or Utility.Borda;

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
                RoundKind.EqualPayments => $"It has {Plain.Some(round.Supporters, "supporter")}; {(round.Payers < round.Supporters ? $"{Plain.Count(round.Payers)} of them paid {Money(round.Price)} each, the others had less than that" : $"each paid {Money(round.Price)}")}.",
                RoundKind.Transfers => $"The points of {Plain.Some(round.Payers, "voter")} paid for it; they stood for {Decimal(round.EffectiveVotes)} whole shares.",
                RoundKind.Ranks => $"With {Plain.Some(round.Places, "place")} of each ranking counted, {Plain.Some(round.Payers, "voter")} had its cost together; each paid {(round.Price * 100).ToString(1)}% of what was left of the share.",
                _ => $"Its turn came with {Decimal(round.EffectiveVotes)} in its favour, and it fitted into what was left.",
            };
            yield break;
        }

        var each = ElectionCarriesValues ? $"{Money(round.Price)} for each point" : Money(round.Price);
        yield return $"It has {Plain.Some(round.Supporters, "supporter")}; {Plain.Count(round.Payers)} of them paid{(round.RanOut > 0 ? $", {Plain.Count(round.Payers - round.RanOut)} of these {each} and {Plain.Count(round.RanOut)} the rest of their share" : $" {each}")}.";
        if (round.Overspent.Sign > 0)
            yield return $"That left {Money(round.Overspent)} uncovered, which came out of the rest of the budget.";
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
            case LossReason.CapReached when loser.Lacked.Sign > 0:
                yield return $"{CapWords.Name(loser.Cap!)} may take {Money(loser.Cap!.Money!.Value)}; {After(loser)}{Money(loser.MoneyLeft)} of that were left: {Money(loser.Lacked)} too little.";
                break;
            case LossReason.CapReached:
                yield return $"{CapWords.Name(loser.Cap!)} may have {Plain.Some(loser.Cap!.Projects!.Value, "project")}; {After(loser)}it had as many.";
                break;
            default:
                yield return $"Reason: {Short(loser)}.";
                break;
        }

        foreach (var paid in loser.PaidInstead.Take(Listed))
            yield return $"Its supporters paid {Money(paid.Amount)} for {Name(paid.Project)}.";
        if (loser.PaidInstead.Count > Listed)
            yield return $"They paid {Money(loser.PaidInstead.Skip(Listed).Aggregate(Fraction.Zero, (sum, paid) => sum + paid.Amount))} for {loser.PaidInstead.Count - Listed} more.";
        if (new FairnessWords(report).LeftBehind(loser.Project) is { } left)
            yield return left;
    }

    private static string After(LosingProject loser) => loser.Round == 0 ? "from the outset " : $"after round {loser.Round} ";

    /// <summary>With what a losing project would have won, each on its own.</summary>
    private IEnumerable<string> Changes(NeededChanges changes)
    {
        if (changes.LowerCost is { } less)
            yield return $"It would have won at {Money(_election.Costs[_election.IndexOf(changes.Project)] - less.Amount)}, {Money(less.Amount)} cheaper{Doubt(less)}.";
        if (changes.MoreApprovals is { } approvals)
            yield return $"It would have won if {Plain.Some(approvals.Amount, "more voter")} with money to spare had chosen it too{Doubt(approvals)}.";
        if (changes.NewVoters is { } voters)
            yield return $"It would have won if {Plain.Some(voters.Amount, "new voter")} had come and chosen nothing else{Doubt(voters)}.";
        if (changes.OnlyThis is { } only)
            yield return $"It would have won if {Plain.Count(only.Amount)} of its supporters had chosen nothing else{Doubt(only)}.";
    }

    private static string Doubt(NeededChange change) => change.IsSmallest ? "" : "; less may be enough";

    private IEnumerable<string> Ties(string id) => report.Result.TieBreaks
        .Where(tie => tie.Winner == id || tie.TiedWith.Contains(id, StringComparer.Ordinal))
        .Select(tie => $"In round {tie.Round} {Name(tie.Winner)} was exactly as good as {string.Join(", ", tie.TiedWith.Select(Name))}{More(tie)}; {Decider(tie.DecidedBy)} decided{(tie.Eliminated is { } last ? $" that {Name(last)} was eliminated" : "")}.");

    /// <summary>A tie in short.</summary>
    public static string Tie(TieBreak tie)
    {
        var word = RuleOptions.Word(tie.DecidedBy.ToString());
        return tie.Eliminated is { } last
            ? $"A tie before round {tie.Round} was decided by {word}: {Plain.Text(last)} was eliminated, not {string.Join(", ", tie.TiedWith.Where(id => id != last).Prepend(tie.Winner).Select(Plain.Text))}"
            : $"A tie in round {tie.Round} was decided by {word}: {Plain.Text(tie.Winner)} before {string.Join(", ", tie.TiedWith.Select(Plain.Text))}{More(tie)}";
    }

    private static string More(TieBreak tie) => tie.AndMore ? " and more" : "";

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
