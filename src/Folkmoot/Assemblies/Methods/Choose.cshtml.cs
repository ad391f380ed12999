using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Assemblies.Methods;

/// <summary>Two questions lead to the ways of taking part that answer them, each with who takes part, what its word counts, and where it was done.</summary>
internal sealed class ChooseModel(Places places, MethodCards cards, ICurrentActor current) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal IReadOnlyList<MethodCard> Cards { get; private set; } = [];

    internal bool MayStart { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Likeness Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public MethodPower Power { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        Cards = cards.Find(Who switch { Likeness.Drawn => true, Likeness.Open => false, _ => null }, Power);
        MayStart = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }
}
