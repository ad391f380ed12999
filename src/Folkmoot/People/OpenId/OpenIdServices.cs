using System.Security.Claims;
using Folkmoot.People.MyData;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Folkmoot.People.OpenId;

/// <summary>Signing in through a provider of OpenID Connect, where one is configured: code flow with PKCE, everything else off.</summary>
internal static class OpenIdServices
{
    public const string Scheme = "openid";

    /// <summary>Where somebody is sent to the provider.</summary>
    public const string Start = "/sign-in/openid";

    /// <summary>Where the provider sends them back.</summary>
    public const string Callback = "/sign-in/openid/back";

    /// <summary>The sign-in page, when it did not work.</summary>
    public const string Failed = "/sign-in?problem=openid";

    /// <summary>The sign-in page, when the provider has not checked the address.</summary>
    public const string NotVerified = "/sign-in?problem=openid-address";

    public static void AddOpenId(this IServiceCollection services)
    {
        services.AddScoped<OpenIdDesk>();
        services.AddScoped<IPersonalData, OpenIdData>();
        // Only what is configured becomes a scheme, and the settings are known when the schemes are first asked for.
        services.AddOptions<AuthenticationOptions>().Configure<Settings>((authentication, settings) =>
        {
            if (settings.OpenId is not null)
                authentication.AddScheme<OpenIdConnectHandler>(Scheme, settings.OpenId.Name);
        });
        services.AddTransient<OpenIdConnectHandler>();
        services.AddSingleton<Microsoft.Extensions.Options.IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>();
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<Settings>(Configure);
    }

    public static void MapOpenId(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Start, (string? returnTo, Settings settings) => settings.OpenId is null
            ? Results.NotFound()
            : Results.Challenge(new AuthenticationProperties { RedirectUri = IsLocal(returnTo) ? returnTo : "/" }, [Scheme])).ExcludeFromDescription();

    private static void Configure(OpenIdConnectOptions options, Settings settings)
    {
        if (settings.OpenId is not { } provider)
            return;
        options.Authority = provider.Authority.AbsoluteUri;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.RequireHttpsMetadata = string.Equals(provider.Authority.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes as an address: a form sent from another site would be refused.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        // It comes back by a link of the provider, for which lax cookies are enough.
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.UsePkce = true;
        options.CallbackPath = Callback;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("email");
        options.Scope.Add("profile");
        options.ClaimActions.Clear();
        options.ClaimActions.MapAll();
        options.Events.OnTicketReceived = EnterAsync;
        options.Events.OnRemoteFailure = failure =>
        {
            failure.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdDesk>>().NoteFailure(failure.Failure);
            failure.Response.Redirect(Failed);
            failure.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static async Task EnterAsync(TicketReceivedContext ticket)
    {
        var services = ticket.HttpContext.RequestServices;
        try
        {
            var signedIn = await services.GetRequiredService<OpenIdDesk>().EnterAsync(Read(ticket.Principal!), ticket.ReturnUri ?? "/", ticket.HttpContext.RequestAborted);
            await services.GetRequiredService<SessionDoor>().EnterAsync(signedIn, ticket.HttpContext.RequestAborted);
            ticket.Response.Redirect(signedIn.ReturnTo ?? "/");
        }
        catch (RefusedException)
        {
            ticket.Response.Redirect(NotVerified);
        }

        ticket.HandleResponse();
    }

    private static ExternalPerson Read(ClaimsPrincipal principal) => new(
        principal.FindFirstValue("iss") ?? "", principal.FindFirstValue("sub") ?? "", principal.FindFirstValue("email"),
        // Some providers write the word instead of the value.
        string.Equals(principal.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase), principal.FindFirstValue("name"));

    private static bool IsLocal(string? address) =>
        address is { Length: > 0 and <= SignIns.MaxReturnTo } && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\'));
}
