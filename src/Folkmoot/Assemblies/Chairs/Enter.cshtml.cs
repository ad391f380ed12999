using Folkmoot.Assemblies.Meet;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Assemblies.Chairs;

/// <summary>The chair enters with their own code, and finds what they do here.</summary>
[EnableRateLimiting(Limits.Codes)]
internal sealed class EnterModel(AssemblyDoor door, ChairDesk desk, SessionDesk sessions, ChairPasses passes, PersonPasses people) : AssemblyPage(door)
{
    internal bool IsHere { get; private set; }

    /// <summary>Whether the chair has a vote, and it is open.</summary>
    internal bool MayVote => Assembly.Mandate is { ChairVotes: true, Secret: true } && View.Method(MembersVoteMethod.MethodName)?.State == PhaseState.Open;

    internal IReadOnlyList<Session> Sessions { get; private set; } = [];

    [BindProperty]
    public string? Code { get; set; }

    public void OnGet()
    {
        // Everything is found before.
    }

    public async Task<IActionResult> OnPostEnterAsync(CancellationToken cancellationToken)
    {
        try
        {
            await desk.EnterAsync(Assembly, Code, cancellationToken);
            // On one device one of the two is here at a time, so that nobody votes for the other.
            people.Forget(Assembly.Id, Assembly.Url);
            return Redirect(Assembly.Url + "/chair");
        }
        catch (RefusedException wrong)
        {
            return this.Refused(new RefusedException(wrong.Message, nameof(Code)));
        }
    }

    public IActionResult OnPostLeave()
    {
        passes.Forget(Assembly.Id, Assembly.Url);
        return Redirect(Assembly.Url + "/chair");
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Assembly.Mandate.Chair.Length == 0)
            return false;
        IsHere = await desk.IsHereAsync(Assembly, cancellationToken);
        Sessions = await sessions.ListAsync(Assembly.Id, cancellationToken);
        return true;
    }
}
