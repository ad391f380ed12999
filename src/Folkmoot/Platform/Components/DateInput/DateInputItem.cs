namespace Folkmoot.Platform.Components;

/// <summary>One of the boxes of a date.</summary>
internal sealed record DateInputItem : ComponentOptions
{
    public string? Name { get; init; }

    public string? Label { get; init; }

    public string? Value { get; init; }

    public string? Autocomplete { get; init; }

    public string? Pattern { get; init; }

    public string? Inputmode { get; init; }

    /// <summary>True or false says whether this box is wrong; null lets the whole date decide.</summary>
    public bool? Error { get; init; }

    public bool HasError => Error is true || (Classes?.Contains("govuk-input--error", StringComparison.Ordinal) ?? false);
}
