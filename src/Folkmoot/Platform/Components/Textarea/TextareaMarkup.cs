using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class TextareaMarkup
{
    public static Element Render(TextareaOptions options) => FieldMarkup.Group(options, describedBy =>
        new Element("textarea")
            .Class("govuk-textarea", options.ErrorMessage is null ? null : "govuk-textarea--error", options.Classes)
            .Attribute("id", options.ControlId)
            .Attribute("name", options.Name)
            .Attribute("rows", string.IsNullOrEmpty(options.Rows) ? "5" : options.Rows)
            .Attribute("spellcheck", options.Spellcheck switch { true => "true", false => "false", null => null })
            .Flag("disabled", options.Disabled)
            .Attribute("aria-describedby", describedBy)
            .Attribute("autocomplete", options.Autocomplete)
            .Attributes(options.Attributes)
            // HTML drops the first line break of a textarea, so one that people typed needs another in front.
            .Text(options.Value is ['\n' or '\r', ..] ? $"\n{options.Value}" : options.Value));
}
