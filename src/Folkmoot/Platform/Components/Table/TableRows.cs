namespace Folkmoot.Platform.Components;

/// <summary>Collects the rows and cells that stand between the tags of a table.</summary>
internal sealed class TableRows
{
    public IReadOnlyList<TableCell>? Head { get; set; }

    public List<IReadOnlyList<TableCell>> Rows { get; } = [];

    public List<TableCell> Cells { get; set; } = [];
}
