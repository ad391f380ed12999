using Folkmoot.Counting.Tests.Reference;

namespace Folkmoot.Counting.Tests.Phragmen;

/// <summary>Sequential Phragmén straight from its definition, with a fraction per voter and every project tried in every round.</summary>
internal static class ReferencePhragmen
{
    public static IReadOnlyList<string> Winners(SmallElection election, PhragmenMisfit misfit, bool fundUnsupported, IReadOnlyList<ProjectCap> caps)
    {
        var voters = election.Ballots.SelectMany(ballot => Enumerable.Repeat(Supported(ballot), ballot.Weight)).ToArray();
        var loads = new Fraction[voters.Length];
        var open = Enumerable.Range(0, election.Projects.Count).Where(project => election.Projects[project].Cost <= election.Budget).ToList();
        var winners = new List<string>();
        var left = election.Budget;
        while (true)
        {
            open.RemoveAll(project => !SmallCaps.Allow(election, caps, winners.Select(id => election.Projects.ToList().FindIndex(p => p.Id == id)), project));
            if (open.Count == 0)
                break;
            var times = open.ToDictionary(project => project, project => Time(election, voters, loads, project));
            var finite = times.Values.OfType<Fraction>().ToArray();
            if (finite.Length == 0 && !fundUnsupported)
                break;
            var first = finite.Length == 0 ? (Fraction?)null : finite.Min();
            var tied = open.Where(project => times[project] == first).OrderBy(project => election.Projects[project].Id, StringComparer.Ordinal).ToList();
            var misfits = tied.Where(project => election.Projects[project].Cost > left).ToList();
            if (misfits.Count > 0 && misfit == PhragmenMisfit.Stop)
                break;
            open.RemoveAll(misfits.Contains);
            tied.RemoveAll(misfits.Contains);
            if (tied.Count == 0)
                continue;
            var winner = tied[0];
            open.Remove(winner);
            winners.Add(election.Projects[winner].Id);
            left -= election.Projects[winner].Cost;
            for (var voter = 0; voter < voters.Length; voter++)
            {
                if (voters[voter].Contains(winner))
                    loads[voter] = first!.Value;
            }
        }

        return winners;
    }

    private static Fraction? Time(SmallElection election, HashSet<int>[] voters, Fraction[] loads, int project)
    {
        var supporters = Enumerable.Range(0, voters.Length).Where(voter => voters[voter].Contains(project)).ToArray();
        return supporters.Length == 0
            ? null
            : supporters.Aggregate((Fraction)election.Projects[project].Cost, (sum, voter) => sum + loads[voter]) / supporters.Length;
    }

    private static HashSet<int> Supported(SmallBallot ballot)
    {
        var sums = new Dictionary<int, long>();
        for (var i = 0; i < ballot.Choices.Length; i++)
            sums[ballot.Choices[i]] = sums.GetValueOrDefault(ballot.Choices[i]) + (ballot.Values?[i] ?? 1);
        return [.. sums.Where(pair => pair.Value > 0).Select(pair => pair.Key)];
    }
}
