using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Ballots.Mine;

/// <summary>A person's ballots: those they may cast, and those that were issued to them.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class IndexModel(MyBallots ballots, VoterPasses passes, TimeProvider clock, ICurrentActor current) : SitePage
{
    internal IReadOnlyList<MyBallot> All { get; private set; } = [];

    internal DateTimeOffset Now => clock.GetUtcNow();

    private Guid Me => current.Actor.AccountId!.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken) => All = await ballots.ListAsync(Me, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid entry, CancellationToken cancellationToken)
    {
        try
        {
            var (pass, url) = await ballots.EnterAsync(Me, entry, cancellationToken);
            passes.Write(pass, url);
            return Redirect(url + "/vote/ballot");
        }
        catch (RefusedException refused)
        {
            All = await ballots.ListAsync(Me, cancellationToken);
            return this.Refused(refused);
        }
    }
}
