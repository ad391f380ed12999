using System.Globalization;
using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>A declared tie order applied to the projects of one election; no two projects are equal in it.</summary>
internal sealed class Ties : IComparer<int>
{
    private readonly Election _election;
    private readonly TieOrder _order;
    private readonly int[] _drawnPlace;
    private readonly BigInteger?[] _numericId;
    private int[]? _places;

    public Ties(Election election, TieOrder order)
    {
        _election = election;
        _order = order;
        _drawnPlace = order.Keys.Contains(TieKey.Drawn) ? DrawnPlaces(election, order.Drawn) : [];
        _numericId = order.Keys.Contains(TieKey.NumericId)
            ? [.. election.ProjectIds.Select(id => BigInteger.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (BigInteger?)null)]
            : [];
    }

    /// <summary>Place of a project among all, the best being 0. Worked out for all of them on first use.</summary>
    public int this[int project] => (_places ??= Places())[project];

    /// <summary>Below zero when the first comes before the second; zero only for the same project.</summary>
    public int Compare(int a, int b)
    {
        foreach (var key in _order.Keys)
        {
            if (CompareBy(key, a, b) is not 0 and var difference)
            {
                return difference;
            }
        }

        return a.CompareTo(b);
    }

    /// <summary>The criterion that puts one project before another.</summary>
    public TieKey Decider(int a, int b)
    {
        foreach (var key in _order.Keys)
        {
            if (CompareBy(key, a, b) != 0)
            {
                return key;
            }
        }

        return _order.Keys[^1];
    }

    private int[] Places()
    {
        var sorted = Enumerable.Range(0, _election.ProjectCount).ToArray();
        Array.Sort(sorted, this);
        var places = new int[sorted.Length];
        for (var place = 0; place < sorted.Length; place++)
        {
            places[sorted[place]] = place;
        }

        return places;
    }

    private int CompareBy(TieKey key, int a, int b) => key switch
    {
        TieKey.LowestCost => _election.Costs[a].CompareTo(_election.Costs[b]),
        TieKey.HighestCost => _election.Costs[b].CompareTo(_election.Costs[a]),
        TieKey.MostVotes => _election.Votes[b].CompareTo(_election.Votes[a]),
        TieKey.FewestVotes => _election.Votes[a].CompareTo(_election.Votes[b]),
        TieKey.Id => string.CompareOrdinal(_election.ProjectIds[a], _election.ProjectIds[b]),
        TieKey.NumericId => CompareNumeric(a, b),
        TieKey.Drawn => _drawnPlace[a].CompareTo(_drawnPlace[b]),
        _ => a.CompareTo(b),
    };

    private int CompareNumeric(int a, int b) => (_numericId[a], _numericId[b]) switch
    {
        ({ } x, { } y) => x.CompareTo(y) is not 0 and var difference ? difference : a.CompareTo(b),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => a.CompareTo(b),
    };

    private static int[] DrawnPlaces(Election election, IReadOnlyList<string> drawn)
    {
        var places = new int[election.ProjectCount];
        Array.Fill(places, -1);
        for (var place = 0; place < drawn.Count; place++)
        {
            if (!election.TryIndexOf(drawn[place], out var project))
            {
                throw new CountException($"The drawn order names \"{drawn[place]}\", which is no project of this election.");
            }

            places[project] = place;
        }

        var missing = Array.IndexOf(places, -1);
        return missing < 0
            ? places
            : throw new CountException($"The drawn order leaves out project \"{election.ProjectIds[missing]}\"; draw all projects.");
    }
}
