using System.Runtime.CompilerServices;

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
        var projects = model.Election.ProjectCount;
        Start = new int[projects + 1];
        var takesPart = new bool[projects];
        foreach (var project in model.Projects)
        {
            takesPart[project] = true;
        }

        for (var project = 0; project < projects; project++)
        {
            Start[project + 1] = Start[project] + (takesPart[project] ? RoundUp(model.Entries[project]) : 0);
        }

        Nobody = model.Election.GroupCount;
        Groups = new int[Start[^1]];
        Weights = new int[Start[^1]];
        Values = model.UnitValues ? null : new int[Start[^1]];
        Live = new int[projects];
        LargestValue = new int[projects];
        LargestValue.AsSpan().Fill(1);
        Fill(model, takesPart);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(SharesModel model, bool[] takesPart)
    {
        var next = Start.AsSpan(0, Live.Length).ToArray();
        var columns = model.Election.Columns;
        var allSupport = model.UnitValues && columns.Values is null;
        for (var group = 0; group < columns.Weights.Length; group++)
        {
            var from = columns.Starts[group];
            for (var i = from; i < columns.Starts[group + 1]; i++)
            {
                var project = columns.Choices[i];
                var value = allSupport ? 1 : model.ValueAt(group, i - from);
                if (value <= 0 || !takesPart[project])
                {
                    continue;
                }

                var entry = next[project]++;
                Groups[entry] = group;
                Weights[entry] = columns.Weights[group];
                if (Values is not null)
                {
                    Values[entry] = value;
                    LargestValue[project] = Math.Max(LargestValue[project], value);
                }
            }
        }

        for (var project = 0; project < next.Length; project++)
        {
            Groups.AsSpan(next[project]..Start[project + 1]).Fill(Nobody);
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
