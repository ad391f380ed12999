using Folkmoot.Ballots.Roll;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Paper;

/// <summary>Marks on the roll that somebody votes on paper, by the code of their letter or by their name, before they get a sheet.</summary>
public sealed class MarkModel(BallotFinder ballots, StationBook stations, RollBook roll, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    /// <summary>As many names as a look for somebody shows.</summary>
    public const int MostFound = 20;

    internal BallotView Ballot { get; private set; } = null!;

    internal IReadOnlyList<StationFigures> Stations { get; private set; } = [];

    /// <summary>Who was found under the words; null when nobody was looked for.</summary>
    internal IReadOnlyList<RollEntry>? Found { get; private set; }

    [BindProperty(SupportsGet = true, Name = "station")]
    public Guid? Station { get; set; }

    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostCodeAsync(string place, string process, CancellationToken cancellationToken) =>
        MarkAsync(place, process, "code", station => roll.MarkPaperAsync(current.Actor, Ballot.Phase, Code ?? "", cancellationToken, station), cancellationToken);

    public Task<IActionResult> OnPostNameAsync(string place, string process, Guid voter, CancellationToken cancellationToken) =>
        MarkAsync(place, process, "words", station => roll.MarkPaperAsync(current.Actor, Ballot.Phase, voter, station, cancellationToken), cancellationToken);

    private async Task<IActionResult> MarkAsync(string place, string process, string field, Func<Guid, Task> mark, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await mark((await stations.FindAsync(Ballot.Phase.Id, Station, cancellationToken)).Id);
            Flash.Done(TempData, texts["Mark.Done"]);
            return Redirect($"{Ballot.Url}/manage/paper/mark?station={Station}");
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError(e.Field is null ? field : e.Field.ToLowerInvariant(), e.Message);
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
        Station ??= Stations is [var only] ? only.Station.Id : null;
        Found = string.IsNullOrWhiteSpace(Words) ? null : await roll.SearchAsync(ballot.Phase.Id, Words, MostFound, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return true;
    }
}
