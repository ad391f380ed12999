using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

internal sealed class RolesModel(Roles roles, RoleBook book, IPlaceTree places, CurrentActor actor, IStringLocalizer<Texts> texts) : SitePage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Place { get; set; }

    internal IReadOnlyList<HeldRole> Held { get; private set; } = [];

    internal IReadOnlyList<PlaceLabel> Places { get; private set; } = [];

    internal Guid? Me => actor.Rights?.Account;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        DoAsync(() => roles.GrantAsync(actor.Actor, new NewGrant(Name, Email, Role, Place), cancellationToken), "Roles.Given", cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(Guid grant, CancellationToken cancellationToken) =>
        DoAsync(() => roles.RevokeAsync(actor.Actor, grant, within: null, cancellationToken), "Roles.Removed", cancellationToken);

    private async Task<IActionResult> DoAsync(Func<Task> change, string done, CancellationToken cancellationToken)
    {
        try
        {
            await change();
            Flash.Done(TempData, texts[done]);
            return RedirectToPage();
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(refused.Field ?? "", refused.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await LoadAsync(cancellationToken);
            return Page();
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Held = await book.ListAsync(cancellationToken);
        Places = await places.AllAsync(cancellationToken);
    }
}
