using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Outcomes;

/// <summary>What the place wants to become better, whose strategies that serves, and how far it is.</summary>
public sealed class ShowModel(Places places, OutcomeBook book, ICurrentActor current) : SitePage
{
    internal Place Place { get; private set; } = null!;

    /// <summary>Null while nothing is agreed.</summary>
    internal FrameworkView? View { get; private set; }

    internal IReadOnlyList<int> Numbers { get; private set; } = [];

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, int? version, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        Numbers = await book.NumbersAsync(found.Id, cancellationToken);
        View = version is { } number ? await book.NumberAsync(found.Id, number, cancellationToken) : await book.AgreedAsync(found.Id, cancellationToken);
        if (version is not null && View is null)
            return NotFound();
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }
}
