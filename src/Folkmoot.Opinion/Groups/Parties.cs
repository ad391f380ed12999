namespace Folkmoot.Opinion;

/// <summary>
/// Between whom agreement is asked for. Also where people fall into no stable groups, but differ along a line, both ends are asked: else it would be enough to blur
/// the groups with noise to take a minority's say away.
/// </summary>
internal static class Parties
{
    public static int[][] Of(VoteMatrix votes, Split split, MapShape shape)
    {
        if (shape == MapShape.None || split.Groups < 2)
            return [[.. Enumerable.Range(0, votes.People)]];
        var members = Enumerable.Range(0, split.Groups).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < split.Placed.Length; i++)
            members[split.GroupOf[i]].Add(split.Placed[i]);
        return [.. members.Select(people => people.ToArray())];
    }
}
