namespace Folkmoot.Counting;

/// <summary>
/// Counts ballots on which every voter chose among projects of districts and of the whole place at once, where each district and the
/// whole place has money of its own.
/// </summary>
public static class DistrictCounter
{
    /// <summary>
    /// Counts every pot by its rule. A ballot takes part in each pot of which it names a project, with what it says of those projects;
    /// where a rule gives voters equal shares, these are the shares of the voters who take part. Points stay as they were given: they
    /// are not spread anew. A rule may name projects of other pots (excluded, incompatible, drawn, capped): each pot takes what concerns it, and a cap
    /// on a category holds for each pot by itself. Time: that of the counts, and one pass over the different ballots for each pot.
    /// </summary>
    /// <param name="election">Projects with their districts, and ballots. Its budget is the most that all pots may hold together.</param>
    /// <param name="pots">One for each district that has projects, and one without a district when projects belong to none.</param>
    /// <param name="progress">Told now and then how far the count of the pot at hand has come.</param>
    /// <param name="cancellationToken">Ends the count with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="CountException">A pot is negative, two pots have one district, a project belongs to a district without a pot, all pots together exceed the budget, or a rule does not fit the ballots.</exception>
    public static DistrictResult Count(Election election, IReadOnlyList<DistrictPot> pots, IProgress<CountProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(pots);
        Check(election, pots);
        return new DistrictResult([.. pots.Select(Counted)]);

        DistrictPart Counted(DistrictPot pot)
        {
            var ballotOfGroup = new int[election.GroupCount];
            var part = Part(election, pot, ballotOfGroup);
            return new DistrictPart(pot, Counter.Count(part, PotRule.Of(election, part, pot.Rule), progress, cancellationToken)) { Whole = election, BallotOfGroup = ballotOfGroup };
        }
    }

    private static void Check(Election election, IReadOnlyList<DistrictPot> pots)
    {
        var money = Int128.Zero;
        var known = new HashSet<(bool IsWhole, string Name)>();
        foreach (var pot in pots)
        {
            if (pot.Budget < 0)
            {
                throw new CountException($"The pot of {Name(pot.District)} is negative; give it zero or more.");
            }

            if (!known.Add(Key(pot.District)))
            {
                throw new CountException($"There are two pots for {Name(pot.District)}; make them one.");
            }

            money += pot.Budget;
        }

        if (money > election.Budget)
        {
            throw new CountException($"All pots together hold {election.Format((Fraction)(long)Int128.Min(money, long.MaxValue))}, but the budget is {election.Format(election.Budget)}.");
        }

        for (var project = 0; project < election.ProjectCount; project++)
        {
            if (!known.Contains(Key(election.District(project))))
            {
                throw new CountException($"Project \"{election.ProjectIds[project]}\" belongs to {Name(election.District(project))}, which has no pot.");
            }
        }
    }

    private static Election Part(Election election, DistrictPot pot, int[] ballotOfGroup)
    {
        var builder = new ElectionBuilder(election.Kind, pot.Budget, election.Scale);
        var index = new int[election.ProjectCount];
        for (var project = 0; project < election.ProjectCount; project++)
        {
            index[project] = Key(election.District(project)) == Key(pot.District)
                ? builder.AddProject(election.ProjectIds[project], election.Costs[project], election.District(project), election.Categories(project))
                : -1;
        }

        var (choices, values) = (new List<int>(), new List<long>());
        for (var group = 0; group < election.GroupCount; group++)
        {
            choices.Clear();
            values.Clear();
            var named = election.Choices(group);
            var given = election.Values(group);
            for (var i = 0; i < named.Length; i++)
            {
                if (index[named[i]] < 0)
                {
                    continue;
                }

                choices.Add(index[named[i]]);
                if (!given.IsEmpty)
                {
                    values.Add(given[i]);
                }
            }

            ballotOfGroup[group] = choices.Count > 0 ? builder.AddBallot([.. choices], [.. values], election.Weight(group)) : -1;
        }

        return builder.Build();
    }

    private static (bool IsWhole, string Name) Key(string? district) => (district is null, district ?? "");

    private static string Name(string? district) => district is null ? "the whole place" : $"\"{district}\"";
}
