using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A text field of several lines.</summary>
[HtmlTargetElement("fm-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaFieldTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    public int Rows { get; set; } = 5;

    public string? Autocomplete { get; set; }

    public bool? Spellcheck { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(TextareaMarkup.Render(new TextareaOptions
    {
        Id = FullId,
        Name = FullName,
        Label = LabelOptions,
        Hint = HintOptions,
        ErrorMessage = ErrorOptions,
        DescribedBy = DescribedBy,
        Disabled = Disabled,
        Classes = Class,
        Attributes = output.Rest(),
        Value = CurrentValue(Value),
        Rows = Rows.ToString(CultureInfo.InvariantCulture),
        Autocomplete = Autocomplete,
        Spellcheck = Spellcheck,
    }));
}
