using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Following;

/// <summary>
/// Stops the letters, in one step: for people at the press of a button, for mail programs by the one-click request of RFC 8058. The link's
/// signature stands in for a form's token, which a mail program does not have.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(Limits.Codes)]
[IgnoreAntiforgeryToken]
public sealed class StopModel(FollowDesk desk, Subjects subjects, FollowLinks links) : SitePage
{
    internal IReadOnlyCollection<Subject> Things { get; private set; } = [];

    /// <summary>Whether no letter comes any more.</summary>
    internal bool IsStopped { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string token, CancellationToken cancellationToken)
    {
        if (!links.IsGood(id, token))
            return NotFound();
        await FindAsync(id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string token, CancellationToken cancellationToken)
    {
        if (!links.IsGood(id, token))
            return NotFound();
        await desk.StopAsync(id, cancellationToken);
        IsStopped = true;
        return Page();
    }

    public async Task<IActionResult> OnPostOneAsync(Guid id, string token, [FromForm] string kind, [FromForm] Guid subject, CancellationToken cancellationToken)
    {
        if (!links.IsGood(id, token))
            return NotFound();
        await desk.StopAsync(id, kind, subject, cancellationToken);
        await FindAsync(id, cancellationToken);
        return Page();
    }

    private async Task FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var follows = await desk.ListAsync(id, cancellationToken);
        Things = [.. (await subjects.NameAsync(follows, cancellationToken)).Values];
        IsStopped = follows.Count == 0;
    }
}
