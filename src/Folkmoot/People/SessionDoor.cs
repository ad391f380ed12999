using Microsoft.AspNetCore.Http;

namespace Folkmoot.People;

/// <summary>Begins and ends sessions in the browser at hand.</summary>
internal sealed class SessionDoor(IHttpContextAccessor accessor, CurrentActor actor, Sessions sessions)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Hands the browser a new session; the one it had before, if any, ends.</summary>
    public async Task EnterAsync(SignedIn signedIn, CancellationToken cancellationToken)
    {
        if (actor.Rights is { } before)
            await sessions.EndAsync(before.Session, cancellationToken);
        await SessionCookie.WriteAsync(Http, signedIn.Session);
    }

    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        if (actor.Rights is { } rights)
            await sessions.EndAsync(rights.Session, cancellationToken);
        await SessionCookie.EraseAsync(Http);
    }

    public async Task LeaveEverywhereAsync(CancellationToken cancellationToken)
    {
        if (actor.Rights is { } rights)
            await sessions.EndAllAsync(rights.Account, cancellationToken);
        await SessionCookie.EraseAsync(Http);
    }
}
