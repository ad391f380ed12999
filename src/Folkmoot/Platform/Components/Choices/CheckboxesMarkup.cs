using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class CheckboxesMarkup
{
    public static Element Render(CheckboxesOptions options)
    {
        var prefix = string.IsNullOrEmpty(options.IdPrefix) ? options.Name : options.IdPrefix;
        var first = string.IsNullOrEmpty(options.Fieldset?.DescribedBy) ? options.DescribedBy : options.Fieldset.DescribedBy;
        // Without a fieldset nothing else carries the description, so each box does.
        var itemDescribedBy = options.Fieldset is null ? FieldMarkup.DescribedBy(options, prefix, first) : null;
        var boxes = new Element("div").Class("govuk-checkboxes", options.Classes).Attributes(options.Attributes).Attribute("data-module", "govuk-checkboxes")
            .Add(options.FormGroup?.BeforeInputs?.ToHtml())
            .Add(options.Items.Select((item, index) => ChoiceMarkup.Item("checkboxes", "checkbox", item, options.Name, ChoiceMarkup.ItemId(item, prefix, index), IsChecked(options, item), itemDescribedBy)))
            .Add(options.FormGroup?.AfterInputs?.ToHtml());
        return FieldMarkup.Group(options, prefix, options.Fieldset, role: null, first, boxes);
    }

    private static bool IsChecked(CheckboxesOptions options, ChoiceOptions item) =>
        item.Checked ?? options.Values?.Contains(item.Value) ?? false;
}
