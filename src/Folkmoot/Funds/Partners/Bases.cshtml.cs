using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>The powers under which partners can give here: those that ship, those of the place, and since and until when each counts.</summary>
public sealed class BasesModel(Places places, PoolBook book, BasisDesk desk, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : PoolPage(places, book, clock)
{
    [BindProperty]
    public BasisForm Form { get; set; } = new();

    [BindProperty]
    public BasisForm End { get; set; } = new();

    internal LegalBases Bases => Pool.Bases;

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindPoolAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Basis", nameof(Form), () => desk.AddAsync(current.Actor, Place, Form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEndAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.BasisEnds", nameof(End), () => desk.EndAsync(current.Actor, Place, End, cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, string done, string form, Func<Task> act, CancellationToken cancellationToken) => ActAsync(() => FindPoolAsync(place, cancellationToken), texts[done], form, async () =>
    {
        await act();
        return "manage/bases";
    });
}
