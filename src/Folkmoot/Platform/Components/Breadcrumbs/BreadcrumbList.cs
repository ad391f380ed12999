namespace Folkmoot.Platform.Components;

/// <summary>Collects the steps that stand between the tags of the breadcrumbs.</summary>
internal sealed class BreadcrumbList
{
    public List<Breadcrumb> Items { get; } = [];
}
