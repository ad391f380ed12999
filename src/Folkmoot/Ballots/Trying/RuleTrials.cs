using Folkmoot.Ballots.Settings;
using Folkmoot.Counting;

namespace Folkmoot.Ballots.Trying;

/// <summary>Counts test ballots by every rule that fits them.</summary>
internal static class RuleTrials
{
    /// <summary>A trial answers while somebody waits: what needs more partial selections than this is left out.</summary>
    private const int MostStates = 500_000;

    public static IReadOnlyList<RuleTrial> Of(BallotList list, Election election, CancellationToken cancellationToken)
    {
        var ours = RuleFactory.Make(list.Rules);
        var trials = new List<RuleTrial> { Try("ours", true, ours, election, cancellationToken) };
        foreach (var (key, rule) in Rules(list.Rules))
            trials.Add(Try(key, false, rule with { Tie = ours.Tie, Eligibility = ours.Eligibility }, election, cancellationToken));
        return trials;
    }

    private static IEnumerable<(string Key, CountRule Rule)> Rules(BallotSettings settings)
    {
        var measure = settings.Form switch
        {
            BallotForm.Points or BallotForm.Score => GreedyMeasure.Points,
            BallotForm.Ranking => GreedyMeasure.Borda,
            _ => GreedyMeasure.Votes,
        };
        var utility = Enum.Parse<Utility>(RuleFactory.UtilityOf(settings.Form), ignoreCase: true);
        yield return ("greedy", new GreedyRule { Measure = measure, FundUnsupported = false });
        yield return ("density", new GreedyRule { Measure = measure, PerCost = true, FundUnsupported = false });
        yield return ("shares", new EqualSharesRule { Utility = utility });
        yield return ("raised", new EqualSharesRule { Utility = utility, Add1 = Add1.Overspend });
        yield return ("completed", new EqualSharesRule { Utility = utility, Add1 = Add1.Overspend, Complete = Completion.ByVotes });
        yield return ("bounded", new BoundedOverspendingRule { Utility = utility });
        yield return ("exact", new ExactEqualSharesRule { Raise = ShareRaise.AddOptSkip });
        yield return ("phragmen", new PhragmenRule { FundUnsupported = false });
        if (settings.Form is BallotForm.Points or BallotForm.Score)
            yield return ("transfer", new CumulativeSupportTransferRule());
        if (settings.Form == BallotForm.Ranking)
            yield return ("expanding", new ExpandingApprovalsRule { Complete = Completion.ByVotes });
        yield return ("most", new MaxUtilityRule { Utility = utility, MaximumStates = MostStates });
    }

    private static RuleTrial Try(string key, bool ours, CountRule rule, Election election, CancellationToken cancellationToken)
    {
        try
        {
            var result = Counter.Count(election, rule, cancellationToken: cancellationToken);
            return new RuleTrial(key, ours, result, Areas(election, result));
        }
        catch (CountException)
        {
            return new RuleTrial(key, ours, null, []);
        }
    }

    private static List<AreaTrial> Areas(Election election, CountResult result)
    {
        var projects = Enumerable.Range(0, election.ProjectCount).ToArray();
        var votes = Math.Max(1, projects.Sum(election.VotesFor));
        var spent = Math.Max(1, result.Spent);
        return [.. projects.GroupBy(project => election.District(project)).Where(area => area.Key is not null).Select(area =>
        {
            var won = area.Where(result.Winners.Contains).ToArray();
            return new AreaTrial(
                area.Key!,
                (int)(Fraction.Of(area.Sum(election.VotesFor), votes) * 100).Floor(),
                (int)(Fraction.Of(won.Sum(project => election.Costs[project]), spent) * 100).Floor(),
                won.Length);
        }).OrderBy(area => area.VotesOfHundred).ThenBy(area => area.Name, StringComparer.Ordinal)];
    }
}
