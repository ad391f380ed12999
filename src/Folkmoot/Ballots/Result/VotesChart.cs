using System.Globalization;
using Folkmoot.Platform.Components;

namespace Folkmoot.Ballots.Result;

/// <summary>The picture of a result: a column for each proposal, as high as its votes, the most votes first.</summary>
internal static class VotesChart
{
    public static IReadOnlyList<ChartBar> Of(ResultView result, string won, string lost, Func<string, string> votes) =>
    [
        .. result.Winners.Select(w => (w.Proposal, Votes: w.Round.Supporters, Won: true))
            .Concat(result.Losers.Select(l => (l.Proposal, l.Why.Votes, Won: false)))
            .OrderByDescending(c => c.Votes).ThenBy(c => c.Proposal.Number)
            .Select(c => new ChartBar(c.Proposal.Title, c.Votes, votes(c.Votes.ToString("N0", CultureInfo.CurrentCulture)))
            {
                Lost = !c.Won,
                State = c.Won ? won : lost,
                Href = $"{result.Ballot.Url}/proposals/{c.Proposal.Number}",
            }),
    ];
}
