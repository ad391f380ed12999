namespace Folkmoot.Platform.Components;

internal sealed record SelectItem : ComponentOptions
{
    public string? Text { get; init; }

    /// <summary>Null means that the text is the value.</summary>
    public string? Value { get; init; }

    /// <summary>Null leaves it to the value of the whole select.</summary>
    public bool? Selected { get; init; }

    public bool Disabled { get; init; }
}
