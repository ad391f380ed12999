using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class CharacterCountMarkup
{
    public static Element Render(CharacterCountOptions options)
    {
        var info = $"{options.ControlId}-info";
        return TextareaMarkup.Render(new TextareaOptions
        {
            Id = options.ControlId,
            Name = options.Name,
            Value = options.Value,
            Rows = options.Rows,
            Spellcheck = options.Spellcheck,
            DescribedBy = info,
            Disabled = options.Disabled,
            Label = options.Label,
            Hint = options.Hint,
            ErrorMessage = options.ErrorMessage,
            Classes = string.IsNullOrEmpty(options.Classes) ? "govuk-js-character-count" : $"govuk-js-character-count {options.Classes}",
            Attributes = options.Attributes,
            FormGroup = new FormGroupOptions
            {
                Classes = string.IsNullOrEmpty(options.FormGroup?.Classes) ? "govuk-character-count" : $"govuk-character-count {options.FormGroup.Classes}",
                Attributes = GroupAttributes(options),
                BeforeInput = options.FormGroup?.BeforeInput,
                AfterInput = new ContentOptions { Html = new Fragment(Message(options, info), options.FormGroup?.AfterInput?.ToHtml()) },
            },
        });
    }

    private static Element Message(CharacterCountOptions options, string id) => HintMarkup.Render(new ContentOptions
    {
        Id = id,
        Classes = string.IsNullOrEmpty(options.CountMessage?.Classes) ? "govuk-character-count__message" : $"govuk-character-count__message {options.CountMessage.Classes}",
        Text = Limit(options) is { } limit ? Description(options).Replace("%{count}", limit, StringComparison.Ordinal) : null,
    });

    private static string? Limit(CharacterCountOptions options) => options.Maxwords ?? options.Maxlength;

    private static string? CountType(CharacterCountOptions options) => options.CountType ?? (options.Maxwords is null ? null : "words");

    private static string Description(CharacterCountOptions options) =>
        options.TextareaDescriptionText ?? (CountType(options) == "words" ? ComponentTexts.LimitWords : ComponentTexts.LimitCharacters);

    private static Dictionary<string, string?> GroupAttributes(CharacterCountOptions options)
    {
        var attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { ["data-module"] = "govuk-character-count" };
        Put("data-maxlength", options.Maxlength);
        Put("data-maxwords", options.Maxwords);
        Put("data-threshold", options.Threshold);
        Put("data-count-type", CountType(options));
        // Where script sets the limit later, script also needs the sentence.
        Put("data-i18n.textarea-description.other", Limit(options) is null ? options.TextareaDescriptionText : null);
        PutAll("data-i18n.characters-under-limit", options.CharactersUnderLimitText);
        Put("data-i18n.characters-at-limit", options.CharactersAtLimitText);
        PutAll("data-i18n.characters-over-limit", options.CharactersOverLimitText);
        PutAll("data-i18n.words-under-limit", options.WordsUnderLimitText);
        Put("data-i18n.words-at-limit", options.WordsAtLimitText);
        PutAll("data-i18n.words-over-limit", options.WordsOverLimitText);
        foreach (var (key, value) in options.FormGroup?.Attributes ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            attributes.TryAdd(key, value);
        return attributes;

        void Put(string key, string? value)
        {
            if (value is not null)
                attributes[key] = value;
        }

        void PutAll(string key, IReadOnlyDictionary<string, string>? messages)
        {
            foreach (var (plural, message) in messages ?? new Dictionary<string, string>(StringComparer.Ordinal))
                Put($"{key}.{plural}", message);
        }
    }
}
