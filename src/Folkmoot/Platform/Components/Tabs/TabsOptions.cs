namespace Folkmoot.Platform.Components;

internal sealed record TabsOptions : ComponentOptions
{
    public string? IdPrefix { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<TabOptions> Items { get; init; } = [];
}
