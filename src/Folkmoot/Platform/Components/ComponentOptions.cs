namespace Folkmoot.Platform.Components;

/// <summary>What every component can be given.</summary>
internal abstract record ComponentOptions
{
    public string? Id { get; init; }

    /// <summary>Further classes, beside the component's own.</summary>
    public string? Classes { get; init; }

    /// <summary>Further attributes; a null value writes the name alone.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
