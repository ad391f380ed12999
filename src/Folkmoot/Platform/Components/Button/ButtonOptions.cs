namespace Folkmoot.Platform.Components;

internal sealed record ButtonOptions : ContentOptions
{
    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Value { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Makes a link that looks like a button.</summary>
    public string? Href { get; init; }

    public bool? PreventDoubleClick { get; init; }

    public bool IsStartButton { get; init; }
}
