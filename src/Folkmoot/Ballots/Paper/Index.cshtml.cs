using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Paper;

/// <summary>The paper of a vote: its stations beside the roll, its batches, and when all is in.</summary>
public sealed class IndexModel(BallotFinder ballots, StationBook stations, KeyingDesk keying, BatchDesk batches, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    internal IReadOnlyList<StationFigures> Stations { get; private set; } = [];

    internal IReadOnlyList<BatchView> Batches { get; private set; } = [];

    /// <summary>Whether the person may set up stations and let the count begin; clerks do the rest.</summary>
    internal bool MayOrganise { get; private set; }

    /// <summary>Whether the vote is closed and waits for its paper.</summary>
    internal bool IsAwaited { get; private set; }

    internal bool IsClosed => Ballot.Phase.State == PhaseState.Closed;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Guid? Station { get; set; }

    [BindProperty]
    public string? District { get; set; }

    [BindProperty]
    public int? Sheets { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostStationAsync(string place, string process, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, true, async () =>
        {
            await stations.AddAsync(current.Actor, Ballot.Phase, Name, cancellationToken);
            return "/manage/paper";
        }, cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(string place, string process, Guid station, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, true, async () =>
        {
            await stations.RemoveAsync(current.Actor, Ballot.Phase, station, cancellationToken);
            return "/manage/paper";
        }, cancellationToken);

    public Task<IActionResult> OnPostBatchAsync(string place, string process, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, false, async () =>
        {
            var batch = await batches.OpenAsync(current.Actor, Ballot.Phase, Station, District, Sheets, cancellationToken);
            Flash.Done(TempData, texts["Batch.Opened", batch.Number]);
            return $"/manage/paper/batches/{batch.Number}";
        }, cancellationToken);

    public Task<IActionResult> OnPostReleaseAsync(string place, string process, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, true, async () =>
        {
            await batches.ReleaseAsync(current.Actor, Ballot.Phase, cancellationToken);
            return "/result";
        }, cancellationToken);

    private async Task<IActionResult> ChangeAsync(string place, string process, bool organisers, Func<Task<string>> change, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        if (organisers && !MayOrganise)
            return StatusCode(StatusCodes.Status403Forbidden);
        try
        {
            return Redirect(Ballot.Url + await change());
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError(e.Field ?? "Station", e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return false;
        Ballot = ballot;
        Stations = await stations.FiguresAsync(ballot.Phase.Id, cancellationToken);
        Batches = await keying.ListAsync(ballot.Phase.Id, current.Actor.AccountId, cancellationToken);
        MayOrganise = await current.MayAsync(Access.Organiser, ballot.Scene.Place.Id, ballot.Scene.Process.Id, cancellationToken);
        IsAwaited = IsClosed && await batches.IsAwaitedAsync(ballot.Phase.Id, cancellationToken);
        return true;
    }
}
