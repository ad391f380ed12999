namespace Folkmoot.Platform.Components;

internal sealed record TextareaOptions : FieldOptions
{
    public string? Value { get; init; }

    public string? Rows { get; init; }

    public bool? Spellcheck { get; init; }

    public string? Autocomplete { get; init; }
}
