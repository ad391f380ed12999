using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Confirmations;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Processes;

/// <summary>The organiser's page of a process: what is still to do, its phases, publishing and copying.</summary>
public sealed class ManageModel(ProcessReader reader, ProcessWriter writer, TwoPeople confirmations, IDutyHolders holders, MethodList methods, PhaseWords words, TimeProvider clock, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<(Phase Phase, IReadOnlyList<PhaseTask> Tasks)> Tasks { get; private set; } = [];

    internal bool IsDraft => View.Process.State == ProcessState.Draft;

    /// <summary>Phases whose time to open has come although something they need is missing.</summary>
    internal IEnumerable<Phase> Stuck => Tasks
        .Where(t => View.Process.State == ProcessState.Published && t.Phase.State == PhaseState.Planned && t.Phase.OpensAt <= clock.GetUtcNow() && t.Tasks.Any(IsMissing))
        .Select(t => t.Phase);

    internal bool IsAnythingMissing => Tasks.Any(t => t.Phase.State == PhaseState.Planned && t.Tasks.Any(IsMissing));

    /// <summary>Whether the person organises the whole place, not only this process.</summary>
    internal bool OrganisesPlace { get; private set; }

    /// <summary>What waits for a second person.</summary>
    internal IReadOnlyList<Confirmation> Waiting { get; private set; } = [];

    /// <summary>Whether somebody else could confirm, so that publishing takes two.</summary>
    internal bool NeedsSecond { get; private set; }

    internal PhaseWords Words => words;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            if (NeedsSecond)
                return await AskToPublishAsync(cancellationToken);
            await writer.PublishAsync(current.Actor, View.Process.Id, cancellationToken);
            Flash.Done(TempData, texts["Manage.Published"]);
            return Redirect(View.Url + "/manage");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    public async Task<IActionResult> OnPostCopyAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            // Who organises this process alone could not even see the copy.
            if (!OrganisesPlace)
                throw new RefusedException(texts["Manage.Copy.Place", View.Place.Name]);
            var copy = await writer.CloneAsync(current.Actor, View, cancellationToken);
            Flash.Done(TempData, texts["Manage.Copied"]);
            return Redirect(copy.Url + "/manage");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<IActionResult> AskToPublishAsync(CancellationToken cancellationToken)
    {
        await writer.MustBePublishableAsync(View.Process.Id, cancellationToken);
        var request = new ConfirmationRequest(
            PublishTogether.ActName, "process", View.Process.Id, View.Place.Id, View.Process.Id, Access.Organiser,
            texts["Publish.Words", View.Process.Title], texts["Publish.Reason"], View.Url + "/manage");
        var asked = await confirmations.AskAsync(current.Actor, request, cancellationToken);
        return Redirect($"/confirm/{asked.Id}");
    }

    private static bool IsMissing(PhaseTask task) => task is { IsNeeded: true, IsDone: false };

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view)
            return false;
        View = view;
        Waiting = await confirmations.WaitingAsync(view.Process.Id, cancellationToken);
        NeedsSecond = IsDraft && (await holders.OthersAsync(Access.Organiser, view.Place.Id, view.Process.Id, current.Actor.AccountId, cancellationToken)).Count > 0;
        OrganisesPlace = await current.OrganisesAsync(view.Place.Id, cancellationToken);
        var tasks = new List<(Phase, IReadOnlyList<PhaseTask>)>();
        foreach (var phase in view.Phases)
            tasks.Add((phase, await methods[phase.Method].TasksAsync(view.Scene(phase), cancellationToken)));
        Tasks = tasks;
        return true;
    }
}
