using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots.Paper;

/// <summary>The sheet on which people vote: every idea in big type under its own number, with a box to tick or a line for a number.</summary>
public sealed class SheetModel(BallotFinder ballots) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    /// <summary>The district; null for a sheet with one list.</summary>
    internal string? District { get; private set; }

    internal IReadOnlyList<BallotList> Lists { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string process, string? list, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        District = BallotLists.DistrictOf(ballot.Settings, list ?? "");
        if (ballot.Settings.Districts.Count > 0 && District is null)
            return NotFound();
        Lists = BallotLists.For(ballot.Settings, await ballots.ProposalsAsync(ballot, cancellationToken), District);
        return Page();
    }
}
