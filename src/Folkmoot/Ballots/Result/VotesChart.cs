namespace Folkmoot.Ballots.Result;

/// <summary>The picture of a result: a column for each proposal, as high as its votes, the most votes first.</summary>
public static class VotesChart
{
    public const int Width = 480;
    public const int Height = 240;

    /// <summary>One column, in the units of the picture.</summary>
    public sealed record Bar(double X, double Y, double Width, double Height, bool Won, string Title);

    public static IReadOnlyList<Bar> Of(ResultView result)
    {
        var columns = result.Winners.Select(w => (w.Proposal.Title, Votes: w.Round.Supporters, Won: true))
            .Concat(result.Losers.Select(l => (l.Proposal.Title, l.Why.Votes, Won: false)))
            .OrderByDescending(c => c.Votes).ToList();
        var most = Math.Max(1, columns.Count == 0 ? 1 : columns[0].Votes);
        var step = (double)Width / Math.Max(1, columns.Count);
        var gap = Math.Min(8, step * 0.25);
        return [.. columns.Select((c, i) =>
        {
            var height = Math.Max(2, (Height - 4) * (double)c.Votes / most);
            return new Bar((i * step) + (gap / 2), Height - height, step - gap, height, c.Won, $"{c.Title}: {c.Votes:N0}");
        })];
    }
}
