using Folkmoot.Ballots.Result;
using Folkmoot.Platform.Layout;
using Folkmoot.Proposals;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots.Print;

/// <summary>The result as a newspaper prints it: the figures, and every proposal with its votes.</summary>
public sealed class PressModel(ResultSheet sheet, Folkmoot.Platform.Configuration.Settings settings) : SitePage
{
    internal ResultView Result { get; private set; } = null!;

    internal string Address { get; private set; } = "";

    /// <summary>The chosen proposals in the order in which they were bought, then the others.</summary>
    internal IEnumerable<(Proposal Proposal, long Votes, bool Won)> Lines =>
        Result.Winners.Select(w => (w.Proposal, (long)w.Round.Supporters, true)).Concat(Result.Losers.OrderByDescending(l => l.Why.Votes).ThenBy(l => l.Proposal.Number).Select(l => (l.Proposal, (long)l.Why.Votes, false)));

    public async Task<IActionResult> OnGetAsync(string place, string process, string? list, CancellationToken cancellationToken)
    {
        if (await sheet.FindAsync(place, process, list, cancellationToken) is not { } result)
            return NotFound();
        (Result, Address) = (result, settings.Address.GetLeftPart(UriPartial.Authority) + result.Ballot.Url + "/result" + result.Query);
        return Page();
    }
}
