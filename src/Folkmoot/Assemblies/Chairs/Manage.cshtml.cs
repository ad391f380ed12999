using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Chairs;

/// <summary>An organiser makes the chair's code and hands it over.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ManageModel(AssemblyDoor door, ChairDesk desk, ICurrentActor current, Settings settings, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal string? Code { get; private set; }

    /// <summary>The address at which the code is typed.</summary>
    internal string Where => new Uri(settings.Address, Assembly.Url + "/chair").AbsoluteUri;

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.MakeAsync(current.Actor, Assembly, cancellationToken), texts["Manage.Done"], Assembly.ManageUrl + "/chair");

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = await desk.CodeAsync(Assembly, cancellationToken);
        return Assembly.Mandate.Chair.Length > 0;
    }
}
