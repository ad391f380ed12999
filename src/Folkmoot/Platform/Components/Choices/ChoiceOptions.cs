namespace Folkmoot.Platform.Components;

/// <summary>One radio button or checkbox, or the word between two of them.</summary>
internal sealed record ChoiceOptions : ContentOptions
{
    public string? Name { get; init; }

    public string Value { get; init; } = "";

    /// <summary>Null leaves it to the value of the whole group.</summary>
    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    public LabelOptions? Label { get; init; }

    public ContentOptions? Hint { get; init; }

    /// <summary>Shown only when this one is chosen, where there is script.</summary>
    public ContentOptions? Conditional { get; init; }

    /// <summary>Makes this item a divider, such as "or".</summary>
    public string? Divider { get; init; }

    /// <summary>"exclusive" unticks the others.</summary>
    public string? Behaviour { get; init; }
}
