using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.OpenData;

/// <summary>Takes in what a foundation gave before, from its open data.</summary>
public sealed class ImportModel(Places places, PoolBook book, HistoryDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal Place Place { get; private set; } = null!;

    [BindProperty]
    public IFormFile? Package { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindAsync(place, cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string place, CancellationToken cancellationToken)
    {
        if (await FindAsync(place, cancellationToken) is not { } journal)
            return NotFound();
        try
        {
            if (Package is null)
                throw new RefusedException(texts["Bank.NoFile"], nameof(Package));
            await using var stream = Package.OpenReadStream();
            var file = await UploadedFile.ReadAsync(Package.FileName, stream, Package.Length, GivingReader.MaxBytes, texts["Import.NoGrants"], texts["Import.Large"], cancellationToken);
            var (added, changed) = await desk.ImportAsync(current.Actor, Place, journal, file.Content, cancellationToken);
            Flash.Done(TempData, texts["Done.Imported", added, changed]);
            return Redirect($"/places/{place}/funds/history");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<Guid?> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.JournalOfAsync(place, cancellationToken) is not { } journal)
            return null;
        Place = found;
        return journal.Id;
    }
}
