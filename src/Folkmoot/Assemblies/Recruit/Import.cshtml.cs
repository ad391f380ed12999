using Folkmoot.Assemblies.Online;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>An organiser takes people over who answered elsewhere.</summary>
[EnableRateLimiting(Limits.Writes)]
[RequestSizeLimit(PoolImport.MaxBytes + (64 * 1024))]
[RequestFormLimits(ValueLengthLimit = PoolImport.MaxBytes)]
internal sealed class ImportModel(AssemblyDoor door, QuotaDesk quotas, PoolImport import, SheetDesk sheets, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal IReadOnlyList<Feature> Features { get; private set; } = [];

    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The table as a spreadsheet puts it on the clipboard.</summary>
    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public SheetForm Sheet { get; set; } = new();

    public void OnGet()
    {
        // A form to choose a file.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var table = await TableSource.ReadAsync(List, Pasted, PoolImport.MaxBytes, (nameof(List), nameof(Pasted)), texts, cancellationToken);
        await import.ImportAsync(current.Actor, Assembly, table, cancellationToken);
    }, texts["Import.Done"], Assembly.ManageUrl + "/people");

    public Task<IActionResult> OnPostSheetAsync(CancellationToken cancellationToken) => DoAsync(
        async () => await import.ImportAsync(current.Actor, Assembly, await sheets.ReadAsync(Assembly, Sheet, PoolImport.MaxBytes, cancellationToken), cancellationToken),
        nameof(Sheet), texts["Import.Done"], () => Assembly.ManageUrl + "/people");

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Features = await quotas.FeaturesAsync(Assembly.Id, cancellationToken);
        return true;
    }
}
