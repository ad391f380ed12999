using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>An organiser takes people over who answered elsewhere.</summary>
[EnableRateLimiting(Limits.Writes)]
[RequestSizeLimit(PoolImport.MaxBytes + (64 * 1024))]
internal sealed class ImportModel(AssemblyDoor door, QuotaDesk quotas, PoolImport import, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal IReadOnlyList<Feature> Features { get; private set; } = [];

    [BindProperty]
    public IFormFile? List { get; set; }

    public void OnGet()
    {
        // A form to choose a file.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        if (List is null)
            throw new RefusedException(texts["File.Choose"], nameof(List));
        await using var stream = List.OpenReadStream();
        var file = await UploadedFile.ReadAsync(List.FileName, stream, List.Length, PoolImport.MaxBytes, texts["File.Empty"], texts["File.Large", PoolImport.MaxBytes / 1024], cancellationToken);
        await import.ImportAsync(current.Actor, Assembly, file.Content, cancellationToken);
    }, texts["Import.Done"], Assembly.ManageUrl + "/people");

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Features = await quotas.FeaturesAsync(Assembly.Id, cancellationToken);
        return true;
    }
}
