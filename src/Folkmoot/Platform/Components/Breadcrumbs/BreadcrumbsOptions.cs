namespace Folkmoot.Platform.Components;

internal sealed record BreadcrumbsOptions : ComponentOptions
{
    public IReadOnlyList<Breadcrumb> Items { get; init; } = [];

    public bool CollapseOnMobile { get; init; }

    public string? LabelText { get; init; }
}
