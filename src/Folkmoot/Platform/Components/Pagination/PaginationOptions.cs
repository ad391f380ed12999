namespace Folkmoot.Platform.Components;

internal sealed record PaginationOptions : ComponentOptions
{
    public IReadOnlyList<PaginationItem>? Items { get; init; }

    public PaginationLink? Previous { get; init; }

    public PaginationLink? Next { get; init; }

    public string? LandmarkLabel { get; init; }
}
