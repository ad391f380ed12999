using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Who does what at a place and in its processes: its organisers give roles and take them back, on the record.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class PlaceRolesModel(
    Roles roles, RoleBook book, IPlaceTree places, IProcessIndex processes, CurrentActor actor, IStringLocalizer<Texts> texts) : SitePage, IAsyncPageFilter
{
    /// <summary>The roles in the order in which the page explains them.</summary>
    public static readonly IReadOnlyList<Role> Given = [People.Role.Organiser, People.Role.Officer, People.Role.Clerk, People.Role.Moderator, People.Role.Connector, People.Role.Caller, People.Role.Observer];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Process { get; set; }

    internal PlaceLabel Place { get; private set; } = null!;

    internal IReadOnlyList<ProcessLabel> Processes { get; private set; } = [];

    internal IReadOnlyList<HeldRole> Held { get; private set; } = [];

    internal IReadOnlyList<RoleLine> Record { get; private set; } = [];

    internal Guid? Me => actor.Rights?.Account;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var slug = (string)RouteData.Values["place"]!;
        if ((await places.AllAsync(HttpContext.RequestAborted)).FirstOrDefault(p => p.Slug == slug) is not { } place)
        {
            context.Result = NotFound();
            return;
        }

        Place = place;
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Who runs the installation is not a place's affair.
        var wanted = new NewGrant(Name, Email, Role is { } role && Given.Contains(role) ? role : null, Place.Id, Process);
        return DoAsync(() => roles.GrantAsync(actor.Actor, wanted, cancellationToken), "Roles.Given");
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid grant, CancellationToken cancellationToken) =>
        DoAsync(() => roles.RevokeAsync(actor.Actor, grant, Place.Id, cancellationToken), "Roles.Removed");

    private async Task<IActionResult> DoAsync(Func<Task> change, string done)
    {
        try
        {
            await change();
            Flash.Done(TempData, texts[done]);
            return RedirectToPage();
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Processes = await processes.OfPlaceAsync(Place.Id, cancellationToken);
        Held = await book.ListAsync(Place.Id, cancellationToken);
        Record = await book.RecordAsync(Place.Id, cancellationToken);
    }
}
