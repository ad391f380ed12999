using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Training;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Notes;

/// <summary>What the conversations are, what may be done with what people say, and what was heard.</summary>
internal sealed class AboutModel(ProcessDoor door, HearingDesk hearing, TrainingDesk training, FolkmootDb db, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal bool MayTake { get; private set; }

    internal IReadOnlyList<HeardReport> Reports { get; private set; } = [];

    /// <summary>Talks that are written down and not published yet, rounded; null for a few or none.</summary>
    internal int? Talks { get; private set; }

    /// <summary>How those who listen learn; null while nobody keeps a log.</summary>
    internal TrainingSummary? Learned { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view)
            return NotFound();
        View = view;
        MayTake = current.IsSignedIn && await current.MayAsync(Access.Connector, view.Place.Id, view.Process.Id, cancellationToken);
        Reports = await hearing.ListAsync(view.Process.Id, cancellationToken);
        Talks = SmallNumbers.Of(await db.ConversationNotes.CountAsync(n => n.ProcessId == view.Process.Id, cancellationToken)) is > 0 and var talks ? talks : null;
        Learned = await training.SummaryAsync(view.Process.Id, cancellationToken);
        return Page();
    }
}
