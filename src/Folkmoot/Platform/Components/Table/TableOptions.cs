namespace Folkmoot.Platform.Components;

internal sealed record TableOptions : ComponentOptions
{
    public string? Caption { get; init; }

    public string? CaptionClasses { get; init; }

    public IReadOnlyList<TableCell>? Head { get; init; }

    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; } = [];

    public bool FirstCellIsHeader { get; init; }
}
