namespace Folkmoot.Opinion;

/// <summary>
/// Places people and finds their groups. The number of groups is the one with the highest mean silhouette. A group below the veto floor is set aside and the rest
/// is placed and split anew without it, so that a small bloc cannot pull the picture to itself.
/// </summary>
internal sealed class GroupFinder(VoteMatrix votes, MapSettings settings, double accuracy)
{
    /// <summary>People above whom silhouettes and starts are taken from a grid of squares instead of one by one.</summary>
    private const int GatherAbove = 1000;

    /// <summary>Rounds of setting aside; a conversation in which more blocs stand out than this has no groups worth the name.</summary>
    private const int MostBlocs = 6;

    /// <summary>Part of the people that blocs may make up together; where more would have to be set aside, there are no groups large enough for a say.</summary>
    private const double MostSetAside = 1.0 / 3;

    public Split Find(int[] people, CancellationToken cancellation = default)
    {
        var everybody = people;
        var setAside = new List<int[]>();
        var all = people.Count(person => votes.VotesOf(person) > 0);
        while (true)
        {
            var split = Once(people, cancellation) with { SetAside = setAside };
            var below = BelowFloor(split, all);
            if (below.Count == 0)
                return split;
            setAside.AddRange(below);
            if (setAside.Count > MostBlocs || setAside.Sum(bloc => bloc.Length) > all * MostSetAside)
                return (setAside.Count == below.Count ? split : Once(everybody, cancellation)) with { GroupOf = [], Groups = 0, SetAside = [] };
            var gone = below.SelectMany(bloc => bloc).ToHashSet();
            people = [.. people.Where(person => !gone.Contains(person))];
        }
    }

    private int VotesNeeded => Math.Min(settings.VotesNeeded, votes.Statements);

    public bool IsPlaced(int person) => votes.VotesOf(person) >= Math.Max(1, VotesNeeded);

    /// <summary>One plane and its best split, with no floor.</summary>
    public Split Once(int[] people, CancellationToken cancellation)
    {
        var space = SpaceFitter.Fit(votes, people, accuracy, cancellation);
        int[] placed = [.. people.Where(IsPlaced)];
        var none = new Split(space, people, placed, [], 0, [], []);
        if (placed.Length < 2 * settings.SmallestGroup || space.Explained <= 0)
            return none;
        var points = PointsOf(space, placed);
        var few = placed.Length > GatherAbove ? points.Gathered() : points;
        var (splits, sizes) = (new List<int[]>(), new List<int>());
        for (var k = 2; k <= settings.MostGroups; k++)
        {
            if (few.Count > k && KMeans.Best(few, k, settings.SmallestGroup) is { } groups)
            {
                splits.Add(groups);
                sizes.Add(k);
            }
        }

        if (splits.Count == 0)
            return none;
        var values = Silhouettes.Of(few, splits, sizes);
        var best = 0;
        for (var s = 1; s < values.Length; s++)
            best = values[s] > values[best] ? s : best;
        var silhouette = new double[settings.MostGroups - 1];
        Array.Fill(silhouette, double.NaN);
        for (var s = 0; s < values.Length; s++)
            silhouette[sizes[s] - 2] = values[s];
        return none with { GroupOf = LargestFirst(ForPeople(points, few, splits[best], sizes[best]), sizes[best]), Groups = sizes[best], Silhouette = silhouette };
    }

    /// <summary>The split of people into a known number of groups, or null when there is none with groups large enough.</summary>
    public (OpinionSpace Space, int[] Placed, int[] GroupOf)? Into(int[] people, int groups, CancellationToken cancellation)
    {
        var space = SpaceFitter.Fit(votes, people, accuracy, cancellation);
        int[] placed = [.. people.Where(IsPlaced)];
        if (placed.Length < groups * settings.SmallestGroup || space.Explained <= 0)
            return null;
        var points = PointsOf(space, placed);
        var few = placed.Length > GatherAbove ? points.Gathered() : points;
        return few.Count > groups && KMeans.Best(few, groups, settings.SmallestGroup) is { } split
            ? (space, placed, ForPeople(points, few, split, groups))
            : null;
    }

    private Points PointsOf(OpinionSpace space, int[] placed)
    {
        var (x, y) = (new double[placed.Length], new double[placed.Length]);
        for (var i = 0; i < placed.Length; i++)
            (x[i], y[i]) = space.Place(votes.Of(placed[i]));
        return Points.Of(x, y);
    }

    /// <summary>From squares back to people: on from the squares' centres until nobody changes group.</summary>
    private static int[] ForPeople(Points people, Points few, int[] groups, int k)
    {
        if (ReferenceEquals(people, few))
            return groups;
        var (x, y, result) = (new double[k], new double[k], new int[people.Count]);
        KMeans.Centres(few, groups, x, y);
        KMeans.Converge(people, x, y, result);
        return result;
    }

    private List<int[]> BelowFloor(Split split, int all)
    {
        var floor = Math.Max(settings.VetoPeople, settings.VetoShare * all);
        var below = new List<int[]>();
        for (var g = 0; g < split.Groups; g++)
        {
            int[] members = [.. Enumerable.Range(0, split.Placed.Length).Where(i => split.GroupOf[i] == g).Select(i => split.Placed[i])];
            if (members.Length < floor)
                below.Add(members);
        }

        return below;
    }

    /// <summary>Groups numbered by size; of equal ones the one whose first member comes first.</summary>
    private static int[] LargestFirst(int[] groups, int k)
    {
        var (people, first) = (new int[k], new int[k]);
        Array.Fill(first, int.MaxValue);
        for (var i = 0; i < groups.Length; i++)
        {
            people[groups[i]]++;
            first[groups[i]] = Math.Min(first[groups[i]], i);
        }

        var order = Enumerable.Range(0, k).OrderByDescending(g => people[g]).ThenBy(g => first[g]).ToArray();
        var rank = new int[k];
        for (var r = 0; r < k; r++)
            rank[order[r]] = r;
        return [.. groups.Select(g => rank[g])];
    }
}
