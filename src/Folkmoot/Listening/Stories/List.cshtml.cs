using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Listening.Stories;

/// <summary>The stories that their tellers share.</summary>
internal sealed class ListModel(ProcessDoor door, StoryDesk desk, ICurrentActor current, TimeProvider clock) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<Story> Stories { get; private set; } = [];

    internal bool MayTell { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || view.Method(StoryMethod.MethodName) is not { } phase)
            return NotFound();
        View = view;
        Stories = await desk.SharedAsync(view.Process.Id, cancellationToken);
        MayTell = view.Scene(phase).IsOpenAt(clock.GetUtcNow()) && current.IsSignedIn && await current.MayAsync(Access.Connector, view.Place.Id, view.Process.Id, cancellationToken);
        return Page();
    }

    /// <summary>Who tells it, where and since when.</summary>
    internal string By(Story story) => string.Join(" · ", ((string[])[story.Teller, story.Area, PlaceClock.SayDate(story.SharedAt!.Value, View.Place.TimeZone)]).Where(t => t.Length > 0));
}
