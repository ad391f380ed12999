namespace Folkmoot.Assemblies.Register;

/// <summary>Reads registration pages with what stands on them.</summary>
internal sealed class PageReader(PageDesk pages, FileDesk files, TimeProvider clock)
{
    /// <summary>The page of a key, that which every assembly has for none; null where there is no such page.</summary>
    public async Task<PageView?> FindAsync(AssemblyView assembly, string? key, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(assembly.Id, key, cancellationToken) is not { } page)
            return null;
        var pictures = await files.PicturesAsync(assembly.Id, cancellationToken);
        var documents = await files.DocumentsAsync(assembly.Id, cancellationToken);
        return new PageView(page, [.. pictures.Where(p => PageSet.Holds(p.Pages, page.Number))], [.. documents.Where(d => PageSet.Holds(d.Pages, page.Number))], assembly.Url + "/documents");
    }

    /// <summary>The pages on which people can register at this moment.</summary>
    public async Task<IReadOnlyList<RegistrationPage>> OpenAsync(AssemblyView assembly, CancellationToken cancellationToken) =>
        [.. (await pages.ListAsync(assembly.Id, cancellationToken)).Where(p => p.IsOpen(assembly, clock.GetUtcNow()))];
}
