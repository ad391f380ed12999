using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>The office keeps money free for savings that may never come, and writes down which do not.</summary>
public sealed class ManageReserveModel(Places places, PoolBook pools, ReserveDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SavingsPage
{
    private PoolView Pool { get; set; } = null!;

    internal ReserveView Reserve { get; private set; } = null!;

    [BindProperty]
    public string? Share { get; set; }

    [BindProperty]
    public string? Paper { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostSetAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Reserve", () => desk.SetAsync(current.Actor, Place, Share, Paper, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostKeepAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Kept", () => desk.KeepAsync(current.Actor, Place, Pool, FormKey.Of(Key), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostLoseAsync(string place, Guid agreement, CancellationToken cancellationToken) => DoAsync(place, "Done.Lost", () => desk.LoseAsync(current.Actor, Place, Pool, agreement, Why, FormKey.Of(Key), cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, string done, Func<Task> act, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, cancellationToken), texts[done], "", async () =>
    {
        await act();
        return "/reserve";
    });

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await pools.FindAsync(found, cancellationToken) is not { } pool)
            return false;
        (Place, Pool) = (found, pool);
        Reserve = await desk.FindAsync(found, pool, cancellationToken);
        Key = FormKey.Of(Key);
        return true;
    }
}
