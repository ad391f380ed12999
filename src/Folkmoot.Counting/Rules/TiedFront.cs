namespace Folkmoot.Counting;

/// <summary>
/// The projects that were exactly as good as the last winner, in the declared order. What a project costs never falls in the course of a run, so whichever of them is
/// still as good comes next, and the first in the order wins without a look at the others: thousands of equal projects take no longer than as many different ones.
/// </summary>
internal sealed class TiedFront(Ties tie)
{
    // From the last to the first, so that the first are taken off the end.
    private readonly List<int> _projects = [];

    public void Clear() => _projects.Clear();

    /// <summary>Brings projects tied with the winner into the declared order, keeps them all and leaves as many as are named in the account, and one.</summary>
    public void Keep(List<int> tied)
    {
        _projects.Clear();
        tied.Sort(tie.Compare);
        _projects.AddRange(tied);
        _projects.Reverse();
        if (tied.Count > TieBreak.MostSought)
            tied.RemoveRange(TieBreak.MostSought, tied.Count - TieBreak.MostSought);
    }

    /// <summary>The first project that is still as good as the last winner, or -1.</summary>
    /// <param name="isStillTied">Whether a project is; where it is not, it is no longer of this front and must be put elsewhere.</param>
    /// <param name="tied">Gets those that come after it and are as good too, as many as are named in the account, and one.</param>
    public int Take(Func<int, bool> isStillTied, List<int> tied)
    {
        var winner = -1;
        for (var at = _projects.Count - 1; at >= 0 && tied.Count < TieBreak.MostSought; at--)
        {
            var project = _projects[at];
            var isTied = isStillTied(project);
            if (isTied && winner >= 0)
            {
                tied.Add(project);
                continue;
            }

            winner = isTied ? project : winner;
            _projects.RemoveAt(at);
        }

        return winner;
    }
}
