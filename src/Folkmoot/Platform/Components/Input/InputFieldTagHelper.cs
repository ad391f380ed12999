using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A text field of one line.</summary>
[HtmlTargetElement("fm-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputFieldTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    public string? Type { get; set; }

    /// <summary>A sign in front, such as £.</summary>
    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    /// <summary>Room for so many characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Autocapitalize { get; set; }

    public string? Pattern { get; set; }

    public string? Inputmode { get; set; }

    public bool? Spellcheck { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(InputMarkup.Render(new InputOptions
    {
        Id = FullId,
        Name = FullName,
        Label = LabelOptions,
        Hint = HintOptions,
        ErrorMessage = ErrorOptions,
        DescribedBy = DescribedBy,
        Disabled = Disabled,
        Classes = string.Join(' ', new[] { Width is null ? null : string.Create(CultureInfo.InvariantCulture, $"govuk-input--width-{Width}"), Class }.Where(c => c is not null)),
        Attributes = output.Rest(),
        // A password that came back is never written into the page again.
        Value = Type == "password" ? null : CurrentValue(Value),
        Type = Type,
        Prefix = string.IsNullOrEmpty(Prefix) ? null : new() { Text = Prefix },
        Suffix = string.IsNullOrEmpty(Suffix) ? null : new() { Text = Suffix },
        Autocomplete = Autocomplete,
        Autocapitalize = Autocapitalize,
        Pattern = Pattern,
        Inputmode = Inputmode,
        Spellcheck = Spellcheck,
    }));
}
