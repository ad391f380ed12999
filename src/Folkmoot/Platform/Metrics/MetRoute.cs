namespace Folkmoot.Platform.Metrics;

/// <summary>The pattern of the route that a request met first. A later page that shows an error does not change it.</summary>
internal sealed class MetRoute
{
    public string Pattern { get; set; } = "none";
}
