namespace Folkmoot.Platform.Components;

internal sealed record InputOptions : FieldOptions
{
    public string? Type { get; init; }

    public string? Value { get; init; }

    public AffixOptions? Prefix { get; init; }

    public AffixOptions? Suffix { get; init; }

    public string? Autocomplete { get; init; }

    public string? Autocapitalize { get; init; }

    public string? Pattern { get; init; }

    public string? Inputmode { get; init; }

    public bool? Spellcheck { get; init; }

    public ContentOptions? InputWrapper { get; init; }
}
