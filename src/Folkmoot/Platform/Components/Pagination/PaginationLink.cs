namespace Folkmoot.Platform.Components;

internal sealed record PaginationLink : ContentOptions
{
    public string? Href { get; init; }

    public string? LabelText { get; init; }
}
