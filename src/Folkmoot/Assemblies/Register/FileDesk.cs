using System.Security.Cryptography;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Register;

/// <summary>Keeps the pictures and documents of registration pages.</summary>
internal sealed class FileDesk(FolkmootDb db, Chronicle chronicle, TimeProvider clock)
{
    public const int MostPictures = 30;
    public const int MostDocuments = 30;

    /// <summary>The pictures without their content, in the order in which they were added.</summary>
    public async Task<IReadOnlyList<PictureLine>> PicturesAsync(Guid process, CancellationToken cancellationToken)
    {
        var pictures = await db.RegistrationPictures.Where(p => p.ProcessId == process).OrderBy(p => p.Id).Select(p => new { p.Id, p.Mark, p.Alt, p.Pages }).ToListAsync(cancellationToken);
        return pictures.ConvertAll(p => new PictureLine(p.Id, $"{PictureAddress.Root}{RegistrationPicture.AddressKind}/{p.Id}/{p.Mark}", p.Alt, p.Pages));
    }

    /// <summary>The documents without their content, in the order in which they were added.</summary>
    public async Task<IReadOnlyList<DocumentLine>> DocumentsAsync(Guid process, CancellationToken cancellationToken) =>
        await db.RegistrationDocuments.Where(d => d.ProcessId == process).OrderBy(d => d.Id).Select(d => new DocumentLine(d.Id, d.Title, d.Size, d.Pages)).ToListAsync(cancellationToken);

    /// <summary>Adds a picture, which is clean already.</summary>
    /// <exception cref="RefusedException">There are too many.</exception>
    public async Task AddPictureAsync(Actor actor, AssemblyView assembly, PhotoChange? change, IReadOnlyCollection<int> pages, CancellationToken cancellationToken)
    {
        if (change?.Picture is not { } clean)
            throw new RefusedException("Choose a picture first.", "Photo.File");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        if (await db.RegistrationPictures.CountAsync(p => p.ProcessId == assembly.Id, cancellationToken) >= MostPictures)
            throw new RefusedException($"There are {MostPictures} pictures already; take one away first.", "Photo.File");
        var picture = new RegistrationPicture { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = assembly.Id, Alt = change.Alt, Pages = await OnAsync(assembly, pages, cancellationToken), CreatedAt = clock.GetUtcNow() };
        picture.Hold(clean);
        db.RegistrationPictures.Add(picture);
        chronicle.Record(actor, "assembly.picture-added", "process", assembly.Id, change.Alt);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Adds a document that is checked here.</summary>
    /// <exception cref="RefusedException">It is no PDF document for reading, has no title, or there are too many.</exception>
    public async Task AddDocumentAsync(Actor actor, AssemblyView assembly, UploadedFile file, string? title, IReadOnlyCollection<int> pages, CancellationToken cancellationToken)
    {
        var words = CleanText.Line(title);
        if (words.Length is < 3 or > RegistrationDocument.MaxTitle)
            throw new RefusedException($"Say in 3 to {RegistrationDocument.MaxTitle} characters what the document is.", "DocumentTitle");
        PdfFile.Check(file.Content, "Document");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        if (await db.RegistrationDocuments.CountAsync(d => d.ProcessId == assembly.Id, cancellationToken) >= MostDocuments)
            throw new RefusedException($"There are {MostDocuments} documents already; take one away first.", "Document");
        db.RegistrationDocuments.Add(new RegistrationDocument
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = assembly.Id,
            Title = words,
            FileName = PdfFile.Name(file.Name),
            Content = file.Content,
            Size = file.Content.Length,
            Mark = Convert.ToHexStringLower(SHA256.HashData(file.Content))[..PictureFile.MaxMark],
            Pages = await OnAsync(assembly, pages, cancellationToken),
            CreatedAt = clock.GetUtcNow(),
        });
        chronicle.Record(actor, "assembly.document-added", "process", assembly.Id, words);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Takes a picture away for good; nothing where it is gone already.</summary>
    public async Task RemovePictureAsync(Actor actor, AssemblyView assembly, Guid id, CancellationToken cancellationToken)
    {
        if (await db.RegistrationPictures.SingleOrDefaultAsync(p => p.Id == id && p.ProcessId == assembly.Id, cancellationToken) is not { } picture)
            return;
        db.RegistrationPictures.Remove(picture);
        chronicle.Record(actor, "assembly.picture-removed", "process", assembly.Id, picture.Alt);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes a document away for good; nothing where it is gone already.</summary>
    public async Task RemoveDocumentAsync(Actor actor, AssemblyView assembly, Guid id, CancellationToken cancellationToken)
    {
        if (await db.RegistrationDocuments.SingleOrDefaultAsync(d => d.Id == id && d.ProcessId == assembly.Id, cancellationToken) is not { } document)
            return;
        db.RegistrationDocuments.Remove(document);
        chronicle.Record(actor, "assembly.document-removed", "process", assembly.Id, document.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes everything off a page that is deleted; what stood on it alone goes.</summary>
    internal async Task LeaveAsync(Guid process, int page, CancellationToken cancellationToken)
    {
        var pictures = db.RegistrationPictures.Where(p => p.ProcessId == process);
        foreach (var (id, left) in (await PicturesAsync(process, cancellationToken)).Where(p => PageSet.Without(p.Pages, page) != p.Pages).Select(p => (p.Id, PageSet.Without(p.Pages, page))))
            _ = left is null ? await pictures.Where(p => p.Id == id).ExecuteDeleteAsync(cancellationToken) : await pictures.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Pages, left), cancellationToken);
        var documents = db.RegistrationDocuments.Where(d => d.ProcessId == process);
        foreach (var (id, left) in (await DocumentsAsync(process, cancellationToken)).Where(d => PageSet.Without(d.Pages, page) != d.Pages).Select(d => (d.Id, PageSet.Without(d.Pages, page))))
            _ = left is null ? await documents.Where(d => d.Id == id).ExecuteDeleteAsync(cancellationToken) : await documents.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Pages, left), cancellationToken);
    }

    private async Task<string> OnAsync(AssemblyView assembly, IReadOnlyCollection<int> pages, CancellationToken cancellationToken)
    {
        var known = await db.RegistrationPages.Where(p => p.ProcessId == assembly.Id).Select(p => p.Number).ToListAsync(cancellationToken);
        return PageSet.Write(pages.Where(p => p == 0 || known.Contains(p)));
    }
}
