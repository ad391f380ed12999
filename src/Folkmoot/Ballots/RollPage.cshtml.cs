using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots;

/// <summary>The roll as its organiser keeps it: add voters, print letters. It never shows who has voted for what, nor a list of who has voted.</summary>
[EnableRateLimiting("uploads")]
[RequestSizeLimit(RollDesk.MaxBytes + 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = RollDesk.MaxBytes + 1024 * 1024)]
public sealed class RollPageModel(BallotFinder ballots, RollBook roll, RollDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    internal RollFigures Figures { get; private set; } = null!;

    [BindProperty]
    public string? Addressees { get; set; }

    [BindProperty]
    public IFormFile? List { get; set; }

    [BindProperty]
    public int? Count { get; set; }

    /// <summary>The district in which the voters to add vote.</summary>
    [BindProperty]
    public string? District { get; set; }

    /// <summary>Whether the roll says in which district somebody votes.</summary>
    internal bool HasDistricts => Ballot.Settings.Districts.Count > 0 && Ballot.Settings.DistrictFrom == Settings.DistrictSource.Roll;

    /// <summary>Who acted for voters.</summary>
    internal IReadOnlyList<HelperFigure> Helpers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostNamesAsync(string place, string process, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, nameof(Addressees), async () =>
        {
            var added = await roll.AddAsync(current.Actor, Ballot.Phase, (Addressees ?? "").Split('\n'), cancellationToken, District);
            Flash.Done(TempData, texts["roll.added", added]);
        }, cancellationToken);

    public async Task<IActionResult> OnPostListAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            if (List is null)
                throw new RefusedException("Choose the file first: a table with one voter on each line, saved as CSV UTF-8.");
            await using var stream = List.OpenReadStream();
            return Redirect($"{Ballot.Url}/manage/roll/{await desk.TakeAsync(current.Actor, Ballot.Phase, List.FileName, stream, List.Length, cancellationToken)}");
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError(nameof(List), e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    public Task<IActionResult> OnPostCodesAsync(string place, string process, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, nameof(Count), async () =>
        {
            await roll.AddNamelessAsync(current.Actor, Ballot.Phase, Count ?? 0, cancellationToken, District);
            Flash.Done(TempData, texts["roll.added", Count ?? 0]);
        }, cancellationToken);

    private async Task<IActionResult> ChangeAsync(string place, string process, string field, Func<Task> change, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await change();
            return Redirect($"{Ballot.Url}/manage/roll");
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError(field, e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return false;
        Ballot = ballot;
        Figures = await roll.FiguresAsync(ballot.Phase.Id, cancellationToken);
        Helpers = await roll.HelpersAsync(ballot.Phase.Id, cancellationToken);
        return true;
    }
}
