using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Takes in contributions that stand in a table elsewhere.</summary>
[EnableRateLimiting(Limits.Uploads)]
public sealed class ImportModel(Places places, PoolBook book, ContributionImporter importer, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : PoolPage(places, book, clock)
{
    [BindProperty]
    public IFormFile? Table { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindPoolAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string place, CancellationToken cancellationToken) => ActAsync(() => FindPoolAsync(place, cancellationToken), texts["Done.Imported"], "", async () =>
    {
        if (Table is null)
            throw new RefusedException(texts["Import.NoFile"], nameof(Table));
        await using var stream = Table.OpenReadStream();
        var file = await UploadedFile.ReadAsync(Table.FileName, stream, Table.Length, ContributionReader.MaxBytes, texts["Import.Empty"], texts["Import.Large"], cancellationToken);
        await importer.ImportAsync(current.Actor, Place, Pool.JournalId, file.Name, file.Content, cancellationToken);
        return "manage/partners";
    });
}
