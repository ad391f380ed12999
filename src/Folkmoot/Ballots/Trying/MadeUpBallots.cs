using Folkmoot.Ballots.Settings;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Trying;

/// <summary>
/// Makes ballots up, the same from the same seed. Voters live in the areas that proposals are for, of which some are large and some small; some proposals are
/// better liked than others; and people like best what is close to them. They keep to the limits of the ballot.
/// </summary>
internal sealed class MadeUpBallots(BallotList list, int seed)
{
    public const int Most = 2000;

    /// <summary>How much better people like what is in their own area, and what is for the whole place, than what is in another.</summary>
    private const double Near = 25;
    private const double ForAll = 4;
    private const int UsualChoices = 5;
    private readonly Random _random = new(seed);

    public IEnumerable<IReadOnlyList<(int Number, long Value)>> Make(int voters)
    {
        var proposals = list.Proposals;
        if (proposals.Count == 0)
            yield break;
        var liked = proposals.ToDictionary(proposal => proposal.Number, _ => 1 / (0.1 + _random.NextDouble()));
        string[] areas = [.. proposals.Select(proposal => proposal.Area).Distinct(StringComparer.Ordinal)];
        _random.Shuffle(areas);
        for (var voter = 0; voter < Math.Min(voters, Most); voter++)
        {
            var home = Home(areas);
            yield return Ballot([.. proposals.Select(proposal => (proposal, liked[proposal.Number] * Closeness(proposal, home)))]);
        }
    }

    /// <summary>Of areas in falling size, each has half as many people as the one before.</summary>
    private string Home(string[] areas)
    {
        var at = 0;
        while (at < areas.Length - 1 && _random.Next(2) == 0)
            at++;
        return areas[at];
    }

    private static double Closeness(Proposal proposal, string home) => proposal.Area.Length == 0 ? ForAll : string.Equals(proposal.Area, home, StringComparison.Ordinal) ? Near : 1;

    private List<(int Number, long Value)> Ballot(List<(Proposal Proposal, double Weight)> open)
    {
        var rules = list.Rules;
        var most = Math.Min(open.Count, rules.Form == BallotForm.ChooseOne ? 1 : Math.Max(rules.MinChoices, rules.MaxChoices ?? UsualChoices));
        var wanted = _random.Next(Math.Min(most, Math.Max(1, rules.MinChoices)), most + 1);
        var chosen = new List<Proposal>();
        var cost = 0L;
        while (chosen.Count < wanted && open.Count > 0)
        {
            var next = Draw(open);
            if (rules.Form != BallotForm.Points && cost + next.Cost > (list.Limit ?? long.MaxValue))
                continue;
            chosen.Add(next);
            cost += next.Cost;
        }

        return [.. chosen.Select((proposal, place) => (proposal.Number, Value(place, chosen.Count)))];
    }

    private Proposal Draw(List<(Proposal Proposal, double Weight)> open)
    {
        var at = _random.NextDouble() * open.Sum(one => one.Weight);
        var drawn = 0;
        while (drawn < open.Count - 1 && at >= open[drawn].Weight)
            at -= open[drawn++].Weight;
        var proposal = open[drawn].Proposal;
        open.RemoveAt(drawn);
        return proposal;
    }

    /// <summary>Points are spread evenly, what is left over goes to the first; scores fall from the best.</summary>
    private long Value(int place, int chosen)
    {
        var rules = list.Rules;
        return rules.Form switch
        {
            BallotForm.Points => Math.Min(rules.MaxPoints ?? rules.Points, Math.Max(1, (rules.Points / chosen) + (place < rules.Points % chosen ? 1 : 0))),
            BallotForm.Score => Math.Max(1, rules.MaxScore - place),
            _ => 1,
        };
    }
}
