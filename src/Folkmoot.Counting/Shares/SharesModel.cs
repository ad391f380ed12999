using System.Runtime.CompilerServices;

namespace Folkmoot.Counting;

/// <summary>
/// An election as Equal Shares sees it: the projects that can be bought from shares, their supporters with positive value, and what a unit
/// of value is worth in utility (<see cref="Multiplier"/>: the cost with cost utility, otherwise one).
/// </summary>
internal sealed class SharesModel
{
    private const long MostExactInDouble = 1L << 53;

    public SharesModel(CountContext context, Utility utility, int bordaLast)
    {
        Election = context.Election;
        Utility = utility;
        BordaLast = bordaLast;
        RefuseMismatch();
        var everyChoiceIsOne = UnitValues && !ElectionBuilder.HasValues(Election.Kind);
        Supporters = everyChoiceIsOne ? Election.Votes : new long[Election.ProjectCount];
        TotalValue = everyChoiceIsOne ? Election.Votes : new long[Election.ProjectCount];
        Entries = everyChoiceIsOne ? Election.GroupsNaming : new int[Election.ProjectCount];
        if (!everyChoiceIsOne)
        {
            CountSupport();
        }

        var ruledOut = new HashSet<int>();
        Free = utility == Utility.Cost ? [] : FreeWinners(context, ruledOut);
        Projects = [.. Enumerable.Range(0, Election.ProjectCount)
            .Where(p => Entries[p] > 0 && Election.Costs[p] > 0 && context.Candidates.OutBecause(p) is null && !ruledOut.Contains(p))];
    }

    public Election Election { get; }

    public Utility Utility { get; }

    public int BordaLast { get; }

    /// <summary>Whether every supporter's value is one.</summary>
    public bool UnitValues => Utility is Utility.Cost or Utility.Cardinality;

    /// <summary>Projects with a cost and a supporter, ascending.</summary>
    public int[] Projects { get; }

    /// <summary>Projects that cost nothing, are supported and worth something, and so win before any round; in the tie order.</summary>
    public int[] Free { get; }

    /// <summary>How many different ballots support each project.</summary>
    public int[] Entries { get; }

    /// <summary>Summed weight of supporters per project.</summary>
    public long[] Supporters { get; }

    /// <summary>Summed weight times value per project.</summary>
    public long[] TotalValue { get; }

    public long Multiplier(int project) => Utility == Utility.Cost ? Election.Costs[project] : 1;

    /// <summary>
    /// Below zero when a project is cheaper per unit of utility than another, zero when exactly as cheap, where the prices are the costs divided by the given values of those who pay.
    /// </summary>
    public int ComparePlain(int a, long valueOfA, int b, long valueOfB) => Utility == Utility.Cost
        ? valueOfB.CompareTo(valueOfA)
        : ((Int128)Election.Costs[a] * valueOfB).CompareTo((Int128)Election.Costs[b] * valueOfA);

    /// <summary>Worth of the choice at a place on a group's ballot, per unit of <see cref="Multiplier"/>; zero or less is no support.</summary>
    public int ValueAt(int group, int place) => Utility switch
    {
        Utility.Points or Utility.Score => Election.Values(group)[place],
        Utility.Borda => Election.Choices(group).Length - 1 - place + BordaLast,
        _ => Election.Values(group) is { IsEmpty: false } values && values[place] <= 0 ? 0 : 1,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountSupport()
    {
        for (var group = 0; group < Election.GroupCount; group++)
        {
            var choices = Election.Choices(group);
            var weight = Election.Weight(group);
            for (var i = 0; i < choices.Length; i++)
            {
                var value = ValueAt(group, i);
                if (value > 0)
                {
                    Entries[choices[i]]++;
                    Supporters[choices[i]] += weight;
                    TotalValue[choices[i]] += weight * value;
                }
            }
        }

        if (Array.Exists(TotalValue, value => value >= MostExactInDouble))
        {
            throw new CountException("The values on the ballots add up to more than 2^53 for one project; use a coarser scale of points.");
        }
    }

    private int[] FreeWinners(CountContext context, HashSet<int> ruledOut)
    {
        var winners = new List<int>();
        var rivals = new Rivals(context.Candidates);
        var free = Enumerable.Range(0, Election.ProjectCount)
            .Where(p => Election.Costs[p] == 0 && Supporters[p] > 0 && context.Candidates.OutBecause(p) is null)
            .Order(context.Tie);
        foreach (var project in free.Where(p => !ruledOut.Contains(p)))
        {
            winners.Add(project);
            ruledOut.UnionWith(rivals.After(project).Select(rival => rival.Project));
        }

        return [.. winners];
    }

    private void RefuseMismatch()
    {
        if (Utility is Utility.Points or Utility.Score && !ElectionBuilder.HasValues(Election.Kind))
        {
            throw new CountException("Utility from points or scores needs ballots that carry them; choose cost or cardinality.");
        }

        if (Utility == Utility.Borda && Election.Kind != BallotKind.Ordinal)
        {
            throw new CountException("Utility from places needs ranked ballots; choose cost or cardinality.");
        }

        if (BordaLast is < 0 or > 1_000_000)
        {
            throw new CountException("The last place of a ranking is worth 0 to 1 000 000.");
        }
    }
}
