using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots.Print;

/// <summary>A poster that leads to the vote, and once it is counted to the result.</summary>
public sealed class PosterModel(BallotFinder ballots, Folkmoot.Platform.Configuration.Settings settings) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    /// <summary>Where the squares lead.</summary>
    internal string Address { get; private set; } = "";

    /// <summary>The same to type, without what browsers add by themselves.</summary>
    internal string PlainAddress => Address[(Address.IndexOf("//", StringComparison.Ordinal) + 2)..];

    internal QrSquares Qr { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        Address = settings.Address.GetLeftPart(UriPartial.Authority) + ballot.Url + (ballot.Phase.State == PhaseState.Closed ? "/result" : "/vote");
        Qr = QrSquares.Of(Address);
        return Page();
    }
}
