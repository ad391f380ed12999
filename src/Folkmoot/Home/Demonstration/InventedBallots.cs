using Folkmoot.Ballots.Box;
using Folkmoot.Proposals;

namespace Folkmoot.Home.Demonstration;

/// <summary>
/// Ballots that nobody cast, always the same ones. Voters belong to a ward and care for one or two topics; they choose more often what
/// is near them, what they care for, and what is liked by all, so that the ballots fall into groups as real ones do.
/// </summary>
internal static class InventedBallots
{
    private static readonly (string Ward, double Share)[] Wards = [("North", 0.31), ("Centre", 0.22), ("Riverside", 0.27), ("Hillside", 0.20)];

    public static IEnumerable<string> Make(IReadOnlyList<Proposal> proposals, int count, int seed = 1381)
    {
        var dice = new Random(seed);
        var liked = proposals.Select(_ => 0.4 + dice.NextDouble()).ToList();
        string[] topics = [.. proposals.SelectMany(ProposalFilter.Categories).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (var ballot = 0; ballot < count; ballot++)
        {
            var ward = Draw(dice);
            string[] cares = [topics[dice.Next(topics.Length)], topics[dice.Next(topics.Length)]];
            var chosen = proposals.Where((p, i) => dice.NextDouble() < Chance(p, ward, cares) * liked[i]).Select(p => p.Number).ToList();
            if (chosen.Count == 0)
                chosen.Add(proposals[dice.Next(proposals.Count)].Number);
            yield return Choices.OfSet(chosen);
        }
    }

    private static double Chance(Proposal proposal, string ward, string[] cares)
    {
        var near = proposal.Area == ward ? 0.42 : proposal.Area.Length == 0 ? 0.22 : 0.06;
        return near + 0.22 * cares.Count(c => ProposalFilter.Categories(proposal).Contains(c, StringComparer.Ordinal));
    }

    private static string Draw(Random dice)
    {
        var at = dice.NextDouble();
        foreach (var (ward, share) in Wards)
        {
            at -= share;
            if (at < 0)
                return ward;
        }

        return Wards[0].Ward;
    }
}
