namespace Folkmoot.Platform.Tables;

/// <summary>A table that is given out: as a file, to paste, or to a sheet.</summary>
/// <param name="Name">What a file of it is called, without an ending.</param>
/// <param name="Headings">What stands above the columns.</param>
/// <param name="Rows">A cell for each heading.</param>
internal sealed record OutTable(string Name, IReadOnlyList<TableCell> Headings, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>As comma-separated lines (RFC 4180), in which no cell becomes a formula.</summary>
    public string ToCsv() => string.Concat(new[] { Headings }.Concat(Rows).Select(row => string.Join(',', row.Select(Field)) + "\r\n"));

    private static string Field(TableCell cell) => cell.Kind == TableCellKind.Text ? Csv.Field(cell.Text) : cell.Text;
}
