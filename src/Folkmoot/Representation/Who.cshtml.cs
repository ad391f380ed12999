using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Representation;

/// <summary>Who takes part and who does not, beside the census, and what is done about it.</summary>
[PublicPage]
internal sealed class WhoModel(ProcessDoor door, SurveyDesk desk, RepresentationWords words, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal RepresentationWords Words => words;

    internal Survey Survey { get; private set; } = null!;

    internal IReadOnlyList<ComparedTable> Tables { get; private set; } = [];

    internal IReadOnlyList<OutreachTask> Tasks { get; private set; } = [];

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || await desk.FindAsync(view.Process.Id, cancellationToken) is not { } survey)
            return NotFound();
        (View, Survey) = (view, survey);
        Tables = await desk.TablesAsync(survey, cancellationToken);
        Tasks = await desk.TasksAsync(view.Process.Id, cancellationToken);
        MayManage = await current.MayAsync(Access.Organiser, view.Place.Id, view.Process.Id, cancellationToken);
        return Page();
    }
}
