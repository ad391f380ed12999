namespace Folkmoot.Counting;

/// <summary>
/// The supporters of every project, laid out for fast passes: each list is a multiple of four entries long, filled up with a voter who has no weight.
/// Entries of voters without money are moved behind <see cref="Live"/> as a run goes on, so later passes are shorter.
/// </summary>
internal sealed class SupporterLists
{
    public const int Lane = 4;

    public SupporterLists(SharesModel model)
    {
        var projects = model.Start.Length - 1;
        Start = new int[projects + 1];
        for (var project = 0; project < projects; project++)
        {
            Start[project + 1] = Start[project] + RoundUp(model.Start[project + 1] - model.Start[project]);
        }

        Nobody = model.Election.GroupCount;
        Groups = new int[Start[^1]];
        Weights = new int[Start[^1]];
        Values = model.Values is null ? null : new int[Start[^1]];
        Live = new int[projects];
        LargestValue = new int[projects];
        Groups.AsSpan().Fill(Nobody);
        for (var project = 0; project < projects; project++)
        {
            var (from, to) = (model.Start[project], model.Start[project + 1]);
            LargestValue[project] = 1;
            for (var at = from; at < to; at++)
            {
                var entry = Start[project] + at - from;
                Groups[entry] = model.Groups[at];
                Weights[entry] = (int)model.Election.Weight(model.Groups[at]);
                if (Values is not null)
                {
                    Values[entry] = model.Values![at];
                    LargestValue[project] = Math.Max(LargestValue[project], Values[entry]);
                }
            }
        }

        Reset();
    }

    /// <summary>Where each project's entries begin; one more than there are projects.</summary>
    public int[] Start { get; }

    public int[] Groups { get; }

    public int[] Weights { get; }

    public int[]? Values { get; }

    /// <summary>Per project, how many entries from <see cref="Start"/> on may still have money; a multiple of four.</summary>
    public int[] Live { get; }

    public int[] LargestValue { get; }

    /// <summary>The group number of the voter who fills the lists up; never has money.</summary>
    public int Nobody { get; }

    public void Reset()
    {
        for (var project = 0; project < Live.Length; project++)
        {
            Live[project] = Start[project + 1] - Start[project];
        }
    }

    /// <summary>Moves the entries of a project that have no money behind those that have.</summary>
    public void Shorten(int project, double[] money) => Shorten(project, group => money[group] > 0);

    public void Shorten(int project, Func<int, bool> hasMoney)
    {
        unchecked
        {
            var start = Start[project];
            var (front, back) = (start, start + Live[project] - 1);
            while (front <= back)
            {
                if (hasMoney(Groups[front]))
                {
                    front++;
                }
                else
                {
                    Swap(front, back--);
                }
            }

            Live[project] = RoundUp(front - start);
        }
    }

    private void Swap(int a, int b)
    {
        (Groups[a], Groups[b]) = (Groups[b], Groups[a]);
        (Weights[a], Weights[b]) = (Weights[b], Weights[a]);
        if (Values is not null)
        {
            (Values[a], Values[b]) = (Values[b], Values[a]);
        }
    }

    private static int RoundUp(int count) => (count + Lane - 1) / Lane * Lane;
}
