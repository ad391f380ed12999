namespace Folkmoot.Platform.Metrics;

/// <summary>The pattern of the route that a request met first. A later page that shows an error does not change it.</summary>
internal sealed class MetRoute
{
    private bool _noted;

    public string Pattern { get; private set; } = "none";

    public void Note(string? pattern)
    {
        if (!_noted && pattern is not null)
            Pattern = "/" + pattern.TrimStart('/');
        _noted = true;
    }
}
