namespace Folkmoot.Platform.Components;

internal sealed record TableOptions : ComponentOptions
{
    public string? Caption { get; init; }

    public string? CaptionClasses { get; init; }

    public IReadOnlyList<TableCell>? Head { get; init; }

    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; } = [];

    public bool FirstCellIsHeader { get; init; }

    /// <summary>
    /// Whether each row becomes a block of its own on a phone, each cell with the words of its column in front. Roles are said then, because
    /// browsers forget that a table is one when its display changes.
    /// </summary>
    public bool Stacked { get; init; }
}
