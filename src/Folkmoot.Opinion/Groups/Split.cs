namespace Folkmoot.Opinion;

/// <summary>People in the plane and their split into groups.</summary>
/// <param name="Space">The plane, fitted to <paramref name="People"/>.</param>
/// <param name="People">Everybody the plane is fitted to: all but the blocs set aside. Rising.</param>
/// <param name="Placed">Those with answers enough to be in a group. Rising.</param>
/// <param name="GroupOf">Group of each person of <paramref name="Placed"/>, from 0, the largest first; empty when nothing can be split.</param>
/// <param name="Groups">Number of groups; 0 when nothing can be split.</param>
/// <param name="Silhouette">Mean silhouette for each number of groups from 2 on; NaN where no split has groups large enough.</param>
/// <param name="SetAside">Blocs below the veto floor, each rising, in the order in which they stood out.</param>
internal sealed record Split(OpinionSpace Space, int[] People, int[] Placed, int[] GroupOf, int Groups, double[] Silhouette, IReadOnlyList<int[]> SetAside)
{
    public double BestSilhouette => Groups == 0 ? 0 : Silhouette[Groups - 2];

    /// <summary>A group number for everybody in a matrix of so many people: the groups, then the blocs, -1 for the rest.</summary>
    public int[] Labels(int people)
    {
        var labels = new int[people];
        Array.Fill(labels, -1);
        for (var i = 0; i < GroupOf.Length; i++)
            labels[Placed[i]] = GroupOf[i];
        for (var bloc = 0; bloc < SetAside.Count; bloc++)
        {
            foreach (var person in SetAside[bloc])
                labels[person] = Groups + bloc;
        }

        return labels;
    }
}
