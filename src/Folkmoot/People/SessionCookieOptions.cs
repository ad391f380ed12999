using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Configuration;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Folkmoot.People;

/// <summary>How browsers keep the session: out of reach of scripts and other sites, and bound to this host where it speaks https.</summary>
internal sealed class SessionCookieOptions(Settings settings, TimeProvider clock) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(string? name, CookieAuthenticationOptions options) => Configure(options);

    public void Configure(CookieAuthenticationOptions options)
    {
        var secure = string.Equals(settings.Address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);
        options.Cookie.Name = secure ? "__Host-folkmoot" : "folkmoot";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = Sessions.IdleLife;
        options.SlidingExpiration = true;
        options.LoginPath = AccessMiddleware.SignIn;
        options.ReturnUrlParameter = AccessMiddleware.ReturnTo;
        options.EventsType = typeof(SessionCookie);
        options.TimeProvider = clock;
    }
}
