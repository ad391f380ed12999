using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class InputMarkup
{
    public static Element Render(InputOptions options) => FieldMarkup.Group(
        options with { FormGroup = options.FormGroup is null ? null : options.FormGroup with { BeforeInput = null, AfterInput = null } },
        describedBy => Wrap(options, Control(options, describedBy)));

    private static Element Wrap(InputOptions options, Element input)
    {
        var before = options.FormGroup?.BeforeInput?.ToHtml();
        var after = options.FormGroup?.AfterInput?.ToHtml();
        var prefix = Affix(options.Prefix, "prefix");
        var suffix = Affix(options.Suffix, "suffix");
        if (before is null && after is null && prefix is null && suffix is null)
            return input;
        return new Element("div")
            .Class("govuk-input__wrapper", options.InputWrapper?.Classes)
            .Attributes(options.InputWrapper?.Attributes)
            .Add(before).Add(prefix).Add(input).Add(suffix).Add(after);
    }

    private static Element? Affix(AffixOptions? affix, string kind) => affix is null || affix.IsEmpty
        ? null
        : new Element("div").Class($"govuk-input__{kind}", affix.Classes).Attribute("aria-hidden", "true").Attributes(affix.Attributes).Content(affix);

    private static Element Control(InputOptions options, string? describedBy) =>
        new Element("input")
            .Class("govuk-input", options.Classes, options.ErrorMessage is null ? null : "govuk-input--error")
            .Attribute("id", options.ControlId)
            .Attribute("name", options.Name)
            .Attribute("type", string.IsNullOrEmpty(options.Type) ? "text" : options.Type)
            .Attribute("spellcheck", options.Spellcheck switch { true => "true", false => "false", null => null })
            .Attribute("value", options.Value)
            .Flag("disabled", options.Disabled)
            .Attribute("aria-describedby", describedBy)
            .Attribute("autocomplete", options.Autocomplete)
            .Attribute("autocapitalize", options.Autocapitalize)
            .Attribute("pattern", options.Pattern)
            .Attribute("inputmode", options.Inputmode)
            .Attributes(options.Attributes);
}
