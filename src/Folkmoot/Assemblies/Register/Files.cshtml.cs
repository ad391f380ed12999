using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Register;

/// <summary>An organiser puts pictures and documents on registration pages, and takes them away.</summary>
[EnableRateLimiting(Limits.Writes)]
[RequestSizeLimit(MaxForm)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxForm)]
internal sealed class FilesModel(AssemblyDoor door, FileDesk desk, PageDesk pages, PhotoDesk photos, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    private const int MaxForm = RegistrationDocument.MaxBytes + (1024 * 1024);

    internal IReadOnlyList<PictureLine> Pictures { get; private set; } = [];

    internal IReadOnlyList<DocumentLine> Documents { get; private set; } = [];

    internal IReadOnlyList<RegistrationPage> Pages { get; private set; } = [];

    [BindProperty]
    public PhotoForm Photo { get; set; } = new();

    [BindProperty]
    public IFormFile? Document { get; set; }

    [BindProperty]
    public string? DocumentTitle { get; set; }

    /// <summary>The numbers of the pages that it is to stand on; none for all.</summary>
    [BindProperty]
    public List<int> On { get; set; } = [];

    public void OnGet()
    {
        // The lists are read before.
    }

    public Task<IActionResult> OnPostPictureAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        await photos.KeepAsync(Photo, cancellationToken);
        await desk.AddPictureAsync(current.Actor, Assembly, await photos.ReadAsync(Photo, hasPicture: false, cancellationToken), On, cancellationToken);
    }, texts["Files.Added"], Here);

    public Task<IActionResult> OnPostDocumentAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        if (Document is null)
            throw new RefusedException(texts["Files.Choose"], nameof(Document));
        await using var stream = Document.OpenReadStream();
        await desk.AddDocumentAsync(current.Actor, Assembly, await ReadAsync(Document, stream, cancellationToken), DocumentTitle, On, cancellationToken);
    }, texts["Files.Added"], Here);

    public Task<IActionResult> OnPostRemovePictureAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(() => desk.RemovePictureAsync(current.Actor, Assembly, id, cancellationToken), texts["Files.Removed"], Here);

    public Task<IActionResult> OnPostRemoveDocumentAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(() => desk.RemoveDocumentAsync(current.Actor, Assembly, id, cancellationToken), texts["Files.Removed"], Here);

    /// <summary>"On all pages", or the titles of those that it stands on.</summary>
    internal string SayPages(string kept) => kept.Length == 0 ? texts["Files.All"] : string.Join("; ", Pages.Where(p => PageSet.Holds(kept, p.Number)).Select(Name));

    internal string Name(RegistrationPage page) => page.Title.Length > 0 ? page.Title : texts["Page.Default"];

    private string Here => Assembly.ManageUrl + "/files";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Pictures = await desk.PicturesAsync(Assembly.Id, cancellationToken);
        Documents = await desk.DocumentsAsync(Assembly.Id, cancellationToken);
        Pages = await pages.ListAsync(Assembly.Id, cancellationToken);
        return true;
    }

    private async Task<UploadedFile> ReadAsync(IFormFile file, Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await UploadedFile.ReadAsync(file.FileName, stream, file.Length, RegistrationDocument.MaxBytes, texts["Files.Empty"], texts["Files.Large", RegistrationDocument.MaxBytes / 1024 / 1024], cancellationToken);
        }
        catch (RefusedException wrong)
        {
            throw new RefusedException(wrong.Message, nameof(Document));
        }
    }
}
