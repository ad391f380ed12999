using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Ballots.Roll.Claims;

/// <summary>Somebody without a voter code puts themselves on the roll, or gets in by their address on it.</summary>
[EnableRateLimiting(Limits.Letters)]
internal sealed class RegisterModel(BallotFinder ballots, ClaimDesk desk) : SitePage, IAsyncPageFilter
{
    internal BallotView Ballot { get; private set; } = null!;

    /// <summary>What is checked; null when people cannot put themselves on the roll.</summary>
    internal ClaimRules? Rules { get; private set; }

    /// <summary>Whether a letter is on its way, if there is anybody to send it to.</summary>
    internal bool IsSent { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? Year { get; set; }

    [BindProperty]
    public bool LivesHere { get; set; }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (await ballots.FindAsync((string)RouteData.Values["place"]!, (string)RouteData.Values["process"]!, cancellationToken) is not { } ballot)
        {
            context.Result = NotFound();
            return;
        }

        Ballot = ballot;
        Rules = await desk.RulesAsync(ballot.Phase.Id, cancellationToken) is { IsOpen: true } rules ? rules : null;
        if (Rules is null && !await desk.KnowsAddressesAsync(ballot.Phase.Id, cancellationToken))
            context.Result = NotFound();
        else
            await next();
    }

    public void OnGet()
    {
        // Everything is found before.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Rules is null)
                await desk.AskToEnterAsync(Ballot.Scene, Email, cancellationToken);
            else
                await desk.AskAsync(Ballot.Scene, new ClaimDetails(Name, Email, Postcode, Year, LivesHere), cancellationToken);
            IsSent = true;
            return Page();
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused);
        }
    }
}
