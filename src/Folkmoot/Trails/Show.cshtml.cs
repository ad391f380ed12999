using Folkmoot.Platform.Components;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Trails;

[PublicPage]
internal sealed class ShowModel(TrailWalker walker, TimeProvider clock) : SitePage
{
    internal Trail Trail { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        if (await walker.WalkAsync(kind, id, cancellationToken) is not { } trail)
            return NotFound();
        Trail = trail;
        return Page();
    }

    public static ThreadKind ThreadOf(TrailThing thing) => thing.Name.Thread switch
    {
        TrailThread.Pound => ThreadKind.Pound,
        TrailThread.Promise => ThreadKind.Promise,
        _ => ThreadKind.Voice,
    };

    public static string DateOf(TrailKnot knot) => PlaceClock.SayDate(knot.At, knot.To.Name.TimeZone);

    internal string DueOf(TrailStep step) => PlaceClock.SayDate(step.Due!.Value, Trail.Subject.Name.TimeZone);

    internal bool IsLate(TrailStep step) => step.Due < clock.GetUtcNow();

    /// <summary>The things of a step that are not the subject of the page.</summary>
    internal IEnumerable<TrailThing> OthersOf(TrailKnot knot) => new[] { knot.From, knot.To }.Where(thing => thing != Trail.Subject);
}
