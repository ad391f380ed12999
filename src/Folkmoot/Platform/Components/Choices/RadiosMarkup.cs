using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class RadiosMarkup
{
    public static Element Render(RadiosOptions options)
    {
        var prefix = string.IsNullOrEmpty(options.IdPrefix) ? options.Name : options.IdPrefix;
        var radios = new Element("div").Class("govuk-radios", options.Classes).Attributes(options.Attributes).Attribute("data-module", "govuk-radios")
            .Add(options.FormGroup?.BeforeInputs?.ToHtml())
            .Add(options.Items.Select((item, index) => ChoiceMarkup.Item("radios", "radio", item, options.Name, ChoiceMarkup.ItemId(item, prefix, index), IsChecked(options, item), describedBy: null)))
            .Add(options.FormGroup?.AfterInputs?.ToHtml());
        return FieldMarkup.Group(options, prefix, options.Fieldset, role: null, options.Fieldset?.DescribedBy, radios);
    }

    private static bool IsChecked(RadiosOptions options, ChoiceOptions item) =>
        item.Checked ?? (!string.IsNullOrEmpty(options.Value) && item.Value == options.Value);
}
