using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A text field of several lines that says how much room is left.</summary>
[HtmlTargetElement("fm-character-count", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CharacterCountTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>The most characters that are allowed.</summary>
    public int Max { get; set; }

    /// <summary>The percentage of the limit from which the count shows.</summary>
    public int? Threshold { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(CharacterCountMarkup.Render(new CharacterCountOptions
    {
        Id = FullId,
        Name = FullName,
        Label = LabelOptions,
        Hint = HintOptions,
        ErrorMessage = ErrorOptions,
        Disabled = Disabled,
        Classes = Class,
        Attributes = output.Rest(),
        Value = CurrentValue(Value),
        Rows = Rows.ToString(CultureInfo.InvariantCulture),
        Maxlength = Max.ToString(CultureInfo.InvariantCulture),
        Threshold = Threshold?.ToString(CultureInfo.InvariantCulture),
        CharactersAtLimitText = ComponentTexts.CharactersAtLimit,
        CharactersUnderLimitText = Plurals(ComponentTexts.CharactersUnderLimitOne, ComponentTexts.CharactersUnderLimitOther),
        CharactersOverLimitText = Plurals(ComponentTexts.CharactersOverLimitOne, ComponentTexts.CharactersOverLimitOther),
    }));

    private static Dictionary<string, string> Plurals(string one, string other) => new(StringComparer.Ordinal) { ["one"] = one, ["other"] = other };
}
