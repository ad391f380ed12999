namespace Folkmoot.Platform.Components;

internal sealed record CharacterCountOptions : FieldOptions
{
    public string? Value { get; init; }

    public string? Rows { get; init; }

    public bool? Spellcheck { get; init; }

    public string? Maxlength { get; init; }

    public string? Maxwords { get; init; }

    /// <summary>The percentage of the limit from which the count shows.</summary>
    public string? Threshold { get; init; }

    public string? CountType { get; init; }

    public ContentOptions? CountMessage { get; init; }

    public string? TextareaDescriptionText { get; init; }

    /// <summary>Words for the script, by plural form.</summary>
    public IReadOnlyDictionary<string, string>? CharactersUnderLimitText { get; init; }

    public string? CharactersAtLimitText { get; init; }

    public IReadOnlyDictionary<string, string>? CharactersOverLimitText { get; init; }

    public IReadOnlyDictionary<string, string>? WordsUnderLimitText { get; init; }

    public string? WordsAtLimitText { get; init; }

    public IReadOnlyDictionary<string, string>? WordsOverLimitText { get; init; }
}
