using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Google;
using Folkmoot.Platform.Tables;
using Folkmoot.Platform.Words;

namespace Folkmoot.Assemblies.Online;

/// <summary>Fetches tables from Google sheets and puts tables into them. That a table leaves, of which kind and by whom, is on record before it does.</summary>
internal sealed class SheetDesk(GoogleSheets sheets, FolkmootDb db, Chronicle chronicle)
{
    /// <summary>What the record calls it.</summary>
    public const string Sent = "assembly.sheet";

    private static readonly SheetFields Fields = new(nameof(SheetForm.Address), nameof(SheetForm.Tab));

    /// <summary>The table of a tab, as a file would have it.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="form">Which one.</param>
    /// <param name="most">The most bytes that are taken.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">It cannot be read; the sentence says why.</exception>
    public Task<byte[]> ReadAsync(AssemblyView assembly, SheetForm form, int most, CancellationToken cancellationToken) =>
        sheets.ReadAsync(Place(assembly, form.Address, form.Tab), most, cancellationToken);

    /// <param name="actor">Who does it.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="form">Which tab.</param>
    /// <param name="what">What kind of table it is, without anybody's data.</param>
    /// <param name="table">The table.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">It cannot be written; the sentence says why.</exception>
    public async Task WriteAsync(Actor actor, AssemblyView assembly, WriteForm form, string what, OutTable table, CancellationToken cancellationToken)
    {
        var place = Place(assembly, form.Address, form.Tab);
        if (table.Rows.Count == 0)
            throw new RefusedException("There is nobody in this table, so there is nothing to write.");
        await sheets.WriteAsync(place, form.Replaces, table, async () =>
        {
            chronicle.Record(actor, Sent, "process", assembly.Id, $"{what}: {Some.Of(table.Rows.Count, "line", "lines")} to a Google sheet");
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    private static SheetPlace Place(AssemblyView assembly, string? address, string? tab) => SheetPlace.Read(address, tab, SheetPlace.MarkOf(assembly.View.Place.Slug), Fields);
}
