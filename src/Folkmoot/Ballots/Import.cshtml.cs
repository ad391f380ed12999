using Folkmoot.Ballots.Import;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Ballots;

/// <summary>Uploads an election in the Pabulib format.</summary>
[EnableRateLimiting("uploads")]
[RequestSizeLimit(ImportDesk.MaxBytes + 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportDesk.MaxBytes + 1024 * 1024)]
public sealed class ImportModel(Places places, ImportDesk desk, ICurrentActor current) : SitePage
{
    internal Place Place { get; private set; } = null!;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public ImportAs As { get; set; }

    [BindProperty]
    public string? Rule { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        try
        {
            if (Upload is null)
                throw new RefusedException("Choose the file first; its name ends in .pb.");
            await using var stream = Upload.OpenReadStream();
            var import = await desk.TakeAsync(current.Actor, found, Upload.FileName, stream, Upload.Length, As, Rule ?? "", cancellationToken);
            return Redirect($"/places/{found.Slug}/import/{import}");
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError(nameof(Upload), e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
