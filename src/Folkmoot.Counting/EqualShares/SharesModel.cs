namespace Folkmoot.Counting;

/// <summary>
/// An election as Equal Shares sees it: the projects that can be bought from shares, their supporters with positive value, and what a unit
/// of value is worth in utility (<see cref="Multiplier"/>: the cost with cost utility, otherwise one).
/// </summary>
internal sealed class SharesModel
{
    public SharesModel(Election election, Utility utility, int bordaLast, Candidates candidates)
    {
        RefuseMismatch(election, utility, bordaLast);
        Election = election;
        Utility = utility;
        BordaLast = bordaLast;
        Start = new int[election.ProjectCount + 1];
        var costly = new bool[election.ProjectCount];
        var free = new List<int>();
        for (var project = 0; project < election.ProjectCount; project++)
        {
            costly[project] = candidates.OutBecause(project) is null && election.Costs[project] > 0;
        }

        for (var group = 0; group < election.GroupCount; group++)
        {
            var choices = election.Choices(group);
            for (var i = 0; i < choices.Length; i++)
            {
                if (costly[choices[i]] && ValueAt(group, i) > 0)
                {
                    Start[choices[i] + 1]++;
                }
            }
        }

        for (var project = 0; project < election.ProjectCount; project++)
        {
            Start[project + 1] += Start[project];
        }

        Groups = new int[Start[^1]];
        Values = UnitValues ? null : new int[Start[^1]];
        Supporters = new long[election.ProjectCount];
        TotalValue = new long[election.ProjectCount];
        var supportedFree = new bool[election.ProjectCount];
        var next = Start.AsSpan(0, election.ProjectCount).ToArray();
        for (var group = 0; group < election.GroupCount; group++)
        {
            var choices = election.Choices(group);
            var weight = election.Weight(group);
            for (var i = 0; i < choices.Length; i++)
            {
                var project = choices[i];
                var value = ValueAt(group, i);
                if (value <= 0)
                {
                    continue;
                }

                Supporters[project] += weight;
                TotalValue[project] += weight * value;
                if (!costly[project])
                {
                    supportedFree[project] = candidates.OutBecause(project) is null;
                    continue;
                }

                var at = next[project]++;
                Groups[at] = group;
                if (Values is not null)
                {
                    Values[at] = value;
                }
            }
        }

        Projects = [.. Enumerable.Range(0, election.ProjectCount).Where(p => Start[p + 1] > Start[p])];
        Free = utility == Utility.Cost ? [] : [.. Enumerable.Range(0, election.ProjectCount).Where(p => supportedFree[p])];
    }

    public Election Election { get; }

    public Utility Utility { get; }

    public int BordaLast { get; }

    /// <summary>Whether every supporter's value is one.</summary>
    public bool UnitValues => Utility is Utility.Cost or Utility.Cardinality;

    /// <summary>Projects with a cost and a supporter, ascending.</summary>
    public int[] Projects { get; }

    /// <summary>Projects that cost nothing, are supported, and are worth something.</summary>
    public int[] Free { get; }

    /// <summary>Where the supporters of each project begin in <see cref="Groups"/>; one entry more than there are projects.</summary>
    public int[] Start { get; }

    public int[] Groups { get; }

    /// <summary>Values beside <see cref="Groups"/>; null when all are one.</summary>
    public int[]? Values { get; }

    /// <summary>Summed weight of supporters per project.</summary>
    public long[] Supporters { get; }

    /// <summary>Summed weight times value per project.</summary>
    public long[] TotalValue { get; }

    public long Multiplier(int project) => Utility == Utility.Cost ? Election.Costs[project] : 1;

    /// <summary>Worth of the choice at a place on a group's ballot, per unit of <see cref="Multiplier"/>; zero or less is no support.</summary>
    public int ValueAt(int group, int place) => Utility switch
    {
        Utility.Points or Utility.Score => Election.Values(group)[place],
        Utility.Borda => Election.Choices(group).Length - 1 - place + BordaLast,
        _ => Election.Values(group) is { IsEmpty: false } values && values[place] <= 0 ? 0 : 1,
    };

    private static void RefuseMismatch(Election election, Utility utility, int bordaLast)
    {
        if (utility is Utility.Points or Utility.Score && !ElectionBuilder.HasValues(election.Kind))
        {
            throw new ArgumentException("Utility from points or scores needs ballots that carry them; choose cost or cardinality.", nameof(utility));
        }

        if (utility == Utility.Borda && election.Kind != BallotKind.Ordinal)
        {
            throw new ArgumentException("Utility from places needs ranked ballots; choose cost or cardinality.", nameof(utility));
        }

        if (bordaLast is < 0 or > 1_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(bordaLast), "The last place of a ranking is worth 0 or more.");
        }
    }
}
