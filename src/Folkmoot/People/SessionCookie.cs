using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.People;

/// <summary>The cookie of a session. It says which session it is and nothing about the person.</summary>
internal sealed class SessionCookie : CookieAuthenticationEvents
{
    private const string SessionClaim = "session";

    public static Task WriteAsync(HttpContext http, Guid session) =>
        http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionClaim, session.ToString("N"))], CookieAuthenticationDefaults.AuthenticationScheme)));

    public static Task EraseAsync(HttpContext http)
    {
        http.Features.Set<Rights>(null);
        return http.SignOutAsync();
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (Guid.TryParseExact(context.Principal?.FindFirstValue(SessionClaim), "N", out var session)
            && await http.RequestServices.GetRequiredService<Sessions>().ReadAsync(session, http.RequestAborted) is { } rights)
        {
            http.Features.Set(rights);
            return;
        }

        context.RejectPrincipal();
        await http.SignOutAsync();
    }
}
