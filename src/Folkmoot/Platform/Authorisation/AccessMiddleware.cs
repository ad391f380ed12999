using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Authorisation;

/// <summary>
/// The one door of the platform: every request that met a page or an endpoint is held against the route tables before
/// anything of the room runs. What no table lists is closed.
/// </summary>
public sealed class AccessMiddleware(RequestDelegate next, AccessTable table)
{
    /// <summary>The route value that names a place.</summary>
    public const string Place = "place";

    /// <summary>The route value that names a process of that place.</summary>
    public const string Process = "process";

    /// <summary>Where people sign in.</summary>
    public const string SignIn = "/sign-in";

    /// <summary>The query value with the address to come back to.</summary>
    public const string ReturnTo = "returnTo";

    public async Task InvokeAsync(HttpContext context)
    {
        // What is no route is the framework's own answer, such as "this method is not supported".
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        switch (await DecideAsync(context, table.Find(endpoint)))
        {
            case Door.Open:
                await next(context);
                break;
            case Door.SignInFirst:
                AskToSignIn(context);
                break;
            case Door.Forbidden:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static async Task<Door> DecideAsync(HttpContext context, Access? access)
    {
        var services = context.RequestServices;
        switch (access)
        {
            case Access.Anyone:
                return Door.Open;
            case Access.SignedIn:
                return services.GetRequiredService<ICurrentActor>().IsSignedIn ? Door.Open : Door.SignInFirst;
            case Access.Administrator:
                return Only(services, services.GetRequiredService<ICurrentActor>().IsAdministrator);
            case Access.Organiser or Access.Officer or Access.Clerk or Access.Moderator or Access.Connector or Access.Caller or Access.Observer:
                return await FindPlaceAsync(context) is not { } place ? Door.Missing
                    : Only(services, await services.GetRequiredService<ICurrentActor>().MayAsync(access.Value, place, await FindProcessAsync(context, place), context.RequestAborted));
            case Access.Demonstration:
                return services.GetRequiredService<IDemonstration>().IsOn ? Door.Open : Door.Missing;
            default:
                return Door.Missing;
        }
    }

    private static Door Only(IServiceProvider services, bool may) =>
        may ? Door.Open : services.GetRequiredService<ICurrentActor>().IsSignedIn ? Door.Forbidden : Door.SignInFirst;

    private static async Task<Guid?> FindPlaceAsync(HttpContext context)
    {
        if (context.Request.RouteValues[Place] is not string slug)
            return null;
        var places = await context.RequestServices.GetRequiredService<IPlaceTree>().SelfAndAncestorsAsync(slug, context.RequestAborted);
        return places is [var place, ..] ? place : null;
    }

    private static async Task<Guid?> FindProcessAsync(HttpContext context, Guid place) =>
        context.Request.RouteValues[Process] is string slug
            ? await context.RequestServices.GetRequiredService<IProcessIndex>().FindAsync(place, slug, context.RequestAborted)
            : null;

    private static void AskToSignIn(HttpContext context)
    {
        var request = context.Request;
        context.Response.Redirect(request.PathBase + SignIn + QueryString.Create(ReturnTo, request.Path + request.QueryString));
    }

    private enum Door
    {
        Open,
        SignInFirst,
        Forbidden,
        Missing,
    }
}
