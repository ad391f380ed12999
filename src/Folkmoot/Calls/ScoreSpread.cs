using Folkmoot.Platform.Components;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Calls;

/// <summary>The scores of those who could decide on a bid: how far apart they are, not only their middle.</summary>
internal sealed record ScoreSpread(IReadOnlyList<(BidScore Score, string Name)> Scores)
{
    public int Lowest => Scores.Min(one => one.Score.Value);

    public int Highest => Scores.Max(one => one.Score.Value);

    /// <summary>The score in the middle; of two, both with a hyphen.</summary>
    public string Middle
    {
        get
        {
            var sorted = Scores.Select(one => one.Score.Value).Order().ToList();
            var (low, high) = (sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
            return low == high ? $"{low}" : $"{low}-{high}";
        }
    }

    /// <summary>How many gave each score.</summary>
    public IReadOnlyList<ChartBar> Bars(int most) =>
        [.. Enumerable.Range(0, most + 1).Reverse().Select(value => (value, Scores.Count(one => one.Score.Value == value))).Select(one => new ChartBar($"{one.value}", one.Item2, $"{one.Item2}"))];

    /// <summary>The last score of each member without an interest; null while there is none.</summary>
    public static async Task<ScoreSpread?> OfAsync(FolkmootDb db, Guid bid, CancellationToken cancellationToken)
    {
        var all = await (from s in db.BidScores.AsNoTracking()
                         join seat in db.PanelSeats on s.SeatId equals seat.Id
                         join i in db.Interests on new { s.BidId, s.SeatId } equals new { i.BidId, i.SeatId }
                         where s.BidId == bid
                         select new { s, seat.Name, i }).ToListAsync(cancellationToken);
        var last = all.Where(one => one.i.MayDecide).GroupBy(one => one.s.SeatId).Select(one => one.MaxBy(score => score.s.Id)!).OrderBy(one => one.s.Id).Select(one => (one.s, one.Name)).ToList();
        return last.Count == 0 ? null : new ScoreSpread(last);
    }
}
