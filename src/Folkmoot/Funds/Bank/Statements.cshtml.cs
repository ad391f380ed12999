using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Bank;

/// <summary>Bank statements: upload one, find what its lines are, and see whether account and books agree.</summary>
public sealed class StatementsModel(Places places, PoolBook book, BankDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal PoolView Pool { get; private set; } = null!;

    internal Reconciliation Compared { get; private set; } = null!;

    internal IReadOnlyList<(BankLine Line, IReadOnlyList<OpenItem> Items)> Lines { get; private set; } = [];

    [BindProperty]
    public IFormFile? Statement { get; set; }

    [BindProperty]
    public Guid Line { get; set; }

    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindAsync(place, cancellationToken) ? await ShowAsync(cancellationToken) : NotFound();

    public Task<IActionResult> OnPostUploadAsync(string place, CancellationToken cancellationToken) => DoAsync(place, async () =>
    {
        if (Statement is null)
            throw new RefusedException(texts["Bank.NoFile"], nameof(Statement));
        await using var stream = Statement.OpenReadStream();
        var file = await UploadedFile.ReadAsync(Statement.FileName, stream, Statement.Length, StatementReader.MaxBytes, texts["Bank.Empty"], texts["Bank.Large"], cancellationToken);
        return texts["Done.Uploaded", await desk.UploadAsync(current.Actor, Place, Pool.JournalId, file.Name, file.Content, cancellationToken)];
    }, cancellationToken);

    public Task<IActionResult> OnPostAllAsync(string place, CancellationToken cancellationToken) =>
        DoAsync(place, async () => texts["Done.BookedAll", await desk.BookAllAsync(current.Actor, Place, Pool, cancellationToken)], cancellationToken);

    public Task<IActionResult> OnPostBookAsync(string place, CancellationToken cancellationToken) => DoAsync(place, async () =>
    {
        await desk.BookAsync(current.Actor, Place, Pool, Line, Choice, cancellationToken);
        return texts["Done.Booked"];
    }, cancellationToken);

    public Task<IActionResult> OnPostOutsideAsync(string place, CancellationToken cancellationToken) => DoAsync(place, async () =>
    {
        await desk.SetOutsideAsync(current.Actor, Place, Pool, Line, Why, cancellationToken);
        return texts["Done.Outside"];
    }, cancellationToken);

    private async Task<IActionResult> DoAsync(string place, Func<Task<LocalizedString>> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, cancellationToken))
            return NotFound();
        try
        {
            Flash.Done(TempData, await act());
            return Redirect($"/places/{place}/funds/manage/bank");
        }
        catch (RefusedException e)
        {
            await ShowAsync(cancellationToken);
            return this.Refused(e);
        }
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        Compared = await desk.CompareAsync(Pool, cancellationToken);
        Lines = await desk.MatchesAsync(Pool, cancellationToken);
        return Page();
    }

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool)
            return false;
        (Place, Pool) = (found, pool);
        return true;
    }
}
