using System.Runtime.InteropServices;

namespace Folkmoot.Opinion;

/// <summary>A map of opinion with everything that may be said against it.</summary>
public sealed record OpinionMap
{
    /// <summary>The votes it is made of.</summary>
    public required VoteTable Votes { get; init; }

    /// <summary>The settings it was made with.</summary>
    public required MapSettings Settings { get; init; }

    /// <summary>What the votes have the shape of.</summary>
    public required MapShape Shape { get; init; }

    /// <summary>Why there are no groups, in one sentence; null when there are.</summary>
    public string? Reason { get; init; }

    /// <summary>The same for a program that has its own words.</summary>
    public MapReason? ReasonKind { get; init; }

    /// <summary>Where each person stands along the first axis, by index in <see cref="VoteTable.People"/>.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Where each person stands along the second axis.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Whether each person answered enough to be placed in a group.</summary>
    public required IReadOnlyList<bool> Placed { get; init; }

    /// <summary>Where somebody would stand who did nothing but agree with the statement, by index in <see cref="VoteTable.Statements"/>; zero for those that take no part.</summary>
    public required IReadOnlyList<(double X, double Y)> StatementPlaces { get; init; }

    /// <summary>What each statement that takes part weighs on the axes, in the order of statements.</summary>
    public required IReadOnlyList<StatementAxis> Axes { get; init; }

    /// <summary>The groups, the largest first, those without a veto last; empty unless <see cref="Shape"/> is <see cref="MapShape.Groups"/>.</summary>
    public required IReadOnlyList<OpinionGroup> Groups { get; init; }

    /// <summary>Part of all variance along the first axis, 0 to 1.</summary>
    public required double FirstShare { get; init; }

    /// <summary>Part of all variance along the second axis, 0 to 1.</summary>
    public required double SecondShare { get; init; }

    /// <summary>Mean silhouette of the best split into 2, 3 and more groups; NaN where there is none with groups large enough.</summary>
    public required IReadOnlyList<double> Silhouettes { get; init; }

    /// <summary>The comparison with chance, or null where it was not asked for or there was nothing to split.</summary>
    public NullTest? NullTest { get; init; }

    /// <summary>The comparison with other people from the same crowd, or null where it was not asked for or there was nothing to split.</summary>
    public Stability? Stability { get; init; }

    /// <summary>Between whom agreement is asked for: members of the groups with a veto, of the ends of the gradient, or everybody. Indices in <see cref="VoteTable.People"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Parties { get; init; }

    /// <summary>How each party answered each statement, by party and index in <see cref="VoteTable.Statements"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<Tally>> PartyTallies { get; init; }

    /// <summary>How far agreeing with each statement that takes part is shared, in the order of statements.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>Statements that all parties surely agree with, the most shared first; ten at most.</summary>
    public required IReadOnlyList<Agreement> AgreedByAll { get; init; }

    /// <summary>Statements that all parties surely disagree with, the most shared first; ten at most.</summary>
    public required IReadOnlyList<Agreement> RejectedByAll { get; init; }

    /// <summary>Statements that divide, the most divisive first; ten at most.</summary>
    public required IReadOnlyList<Division> Divisive { get; init; }

    /// <summary>Statements of which we do not know what people think; ten at most for each reason.</summary>
    public required IReadOnlyList<Doubt> Uncertain { get; init; }

    /// <summary>A slate of each size asked for.</summary>
    public required IReadOnlyList<Slate> Slates { get; init; }

    /// <summary>What it would take to fake the findings, or null where it was not asked for.</summary>
    public ManipulationMargins? Margins { get; init; }

    /// <summary>Group of each person: index in <see cref="Groups"/>, or -1.</summary>
    public required IReadOnlyList<int> GroupOf { get; init; }

    internal OpinionSpace Space { get; init; } = new([], [], [], 0, 0);

    internal IReadOnlyDictionary<string, int> SpaceIndex { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Where somebody with these answers would stand. Answers to statements that are not on the map count for nothing. O(answers × log answers).</summary>
    /// <param name="answers">Ids of statements and what was answered, each statement once.</param>
    public (double X, double Y) PlaceOf(IEnumerable<KeyValuePair<string, Answer>> answers)
    {
        var codes = new List<ushort>();
        foreach (var (statement, answer) in answers)
        {
            if (SpaceIndex.TryGetValue(statement, out var j))
                codes.Add((ushort)((3 * j) + (int)answer + 1));
        }

        codes.Sort();
        return Space.Place(CollectionsMarshal.AsSpan(codes));
    }

    /// <summary>The group with a veto whose middle is nearest to a place, as an index in <see cref="Groups"/>, or -1 where there are no groups. O(groups).</summary>
    /// <param name="x">Along the first axis.</param>
    /// <param name="y">Along the second axis.</param>
    public int NearestGroup(double x, double y)
    {
        var (nearest, least) = (-1, double.PositiveInfinity);
        for (var g = 0; g < Groups.Count; g++)
        {
            var distance = ((Groups[g].X - x) * (Groups[g].X - x)) + ((Groups[g].Y - y) * (Groups[g].Y - y));
            if (Groups[g].HasVeto && distance < least)
                (nearest, least) = (g, distance);
        }

        return nearest;
    }
}
