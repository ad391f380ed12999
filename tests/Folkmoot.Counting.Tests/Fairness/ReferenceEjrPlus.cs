using Folkmoot.Counting.Tests.Reference;

namespace Folkmoot.Counting.Tests.Fairness;

/// <summary>EJR+ by the letter of its definition: every set of voters who have a losing project in common, one voter at a time, in fractions.</summary>
internal sealed class ReferenceEjrPlus
{
    private readonly SmallElection _election;
    private readonly IReadOnlyCollection<int> _winners;
    private readonly List<long[]> _utilities = [];

    public ReferenceEjrPlus(SmallElection election, IReadOnlyCollection<int> winners, Utility utility, int bordaLast)
    {
        (_election, _winners) = (election, winners);
        foreach (var ballot in election.Ballots)
        {
            var worth = new long[election.Projects.Count];
            for (var place = 0; place < ballot.Choices.Length; place++)
            {
                var project = ballot.Choices[place];
                var named = ballot.Values?[place] ?? 1;
                worth[project] = Math.Max(0, utility switch
                {
                    Utility.Cost => named > 0 ? election.Projects[project].Cost : 0,
                    Utility.Cardinality => named > 0 ? 1 : 0,
                    Utility.Borda => ballot.Choices.Length - 1 - place + bordaLast,
                    _ => named,
                });
            }

            _utilities.AddRange(Enumerable.Repeat(worth, ballot.Weight));
        }
    }

    public int Voters => _utilities.Count;

    /// <summary>Largest gap between what some group of supporters deserves and what its best-off member would have; null where no group is failed.</summary>
    public Fraction? LargestGap(int project, EjrPlusStrength strength)
    {
        var supporters = Enumerable.Range(0, Voters).Where(v => _utilities[v][project] > 0).ToArray();
        Fraction? largest = null;
        for (var set = 1; set < 1 << supporters.Length; set++)
        {
            var group = supporters.Where((_, place) => ((set >> place) & 1) == 1).ToArray();
            var deserved = Fraction.Of(_election.Budget, Voters) * group.Sum(v => _utilities[v][project]) / _election.Projects[project].Cost;
            var gap = group.Select(v => deserved - With(v, project, strength)).Aggregate(Fraction.Min);
            if (gap.Sign >= 0 && (largest is null || gap > largest))
            {
                largest = gap;
            }
        }

        return largest;
    }

    private long With(int voter, int project, EjrPlusStrength strength) => _winners.Sum(w => _utilities[voter][w])
        + (strength == EjrPlusStrength.UpToAny ? _utilities[voter][project] : _utilities[voter].Where((_, p) => !_winners.Contains(p)).Max());
}
