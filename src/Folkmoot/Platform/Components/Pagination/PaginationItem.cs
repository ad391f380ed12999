namespace Folkmoot.Platform.Components;

internal sealed record PaginationItem : ComponentOptions
{
    public string? Number { get; init; }

    public string? VisuallyHiddenText { get; init; }

    public string? Href { get; init; }

    public bool Current { get; init; }

    public bool Ellipsis { get; init; }
}
