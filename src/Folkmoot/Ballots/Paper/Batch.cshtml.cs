using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Paper;

/// <summary>One batch: key the next sheet, settle where the two clerks differ, seal, read the protocol.</summary>
public sealed class BatchModel(BallotFinder ballots, KeyingDesk keying, BatchDesk batches, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    internal BatchView View { get; private set; } = null!;

    /// <summary>The lists on the sheets of the batch.</summary>
    internal IReadOnlyList<BallotList> Lists { get; private set; } = [];

    /// <summary>The sheet to key or settle.</summary>
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int? Sheet { get; set; }

    [BindProperty]
    public string? Numbers { get; set; }

    [BindProperty]
    public SheetMark Mark { get; set; }

    /// <summary>Why there are more sheets than marks on the roll; public.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether sealing was refused because the sheets do not fit the roll, so that a reason is asked for.</summary>
    internal bool NeedsReason { get; private set; }

    /// <summary>The sheet at hand: the one asked for, or the next.</summary>
    internal int? Current => Sheet is { } asked && asked >= 1 && asked <= View.Batch.Sheets ? asked : View.IsKeyed ? View.Differences.Select(s => (int?)s).FirstOrDefault() : View.Next;

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        if (Sheet is { } sheet && View.Own.FirstOrDefault(r => r.Sheet == sheet) is { } own)
            (Numbers, Mark) = (SheetText.Write(own.Choices), own.Mark);
        return Page();
    }

    public Task<IActionResult> OnPostKeyAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, number, async () =>
        {
            var fault = await keying.KeyAsync(current.Actor, Ballot.Phase, View, Ballot.Scene.Process.Currency, Sheet ?? 0, Mark, Numbers, cancellationToken);
            Flash.Done(TempData, fault is null ? texts["Keyed", Sheet ?? 0] : texts["Keyed.Fault", Sheet ?? 0, fault]);
            return Here;
        }, cancellationToken);

    public Task<IActionResult> OnPostSettleAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, number, async () =>
        {
            await keying.SettleAsync(current.Actor, Ballot.Phase, View, Sheet ?? 0, Mark, Numbers, cancellationToken);
            Flash.Done(TempData, texts["Settled", Sheet ?? 0]);
            return Here;
        }, cancellationToken);

    public Task<IActionResult> OnPostSealAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, number, async () =>
        {
            await batches.SealAsync(current.Actor, Ballot.Phase, View.Batch, Ballot.Scene.Process.Currency, Reason, cancellationToken);
            Flash.Done(TempData, texts["Sealed.Done", View.Batch.Number]);
            return Here;
        }, cancellationToken);

    public Task<IActionResult> OnPostDiscardAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ChangeAsync(place, process, number, async () =>
        {
            await batches.DiscardAsync(current.Actor, Ballot.Phase, View.Batch, cancellationToken);
            Flash.Done(TempData, texts["Discarded", View.Batch.Number]);
            return $"{Ballot.Url}/manage/paper";
        }, cancellationToken);

    private string Here => $"{Ballot.Url}/manage/paper/batches/{View.Batch.Number}";

    private async Task<IActionResult> ChangeAsync(string place, string process, int number, Func<Task<string>> change, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        try
        {
            return Redirect(await change());
        }
        catch (RefusedException e)
        {
            NeedsReason = e.Field == nameof(Reason);
            ModelState.AddModelError(e.Field ?? nameof(Numbers), e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot
            || await keying.FindAsync(ballot.Phase.Id, number, current.Actor.AccountId, cancellationToken) is not { } view)
            return false;
        (Ballot, View) = (ballot, view);
        Lists = BallotLists.For(ballot.Settings, await ballots.ProposalsAsync(ballot, cancellationToken), view.Batch.District);
        Response.Headers.CacheControl = "no-store";
        return true;
    }
}
