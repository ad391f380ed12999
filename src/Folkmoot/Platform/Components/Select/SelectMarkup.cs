using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class SelectMarkup
{
    public static Element Render(SelectOptions options) => FieldMarkup.Group(options, describedBy =>
        new Element("select")
            .Class("govuk-select", options.Classes, options.ErrorMessage is null ? null : "govuk-select--error")
            .Attribute("id", options.ControlId)
            .Attribute("name", options.Name)
            .Flag("disabled", options.Disabled)
            .Attribute("aria-describedby", describedBy)
            .Attributes(options.Attributes)
            .Add(options.Items.Select(item => Option(options, item))));

    private static Element Option(SelectOptions options, SelectItem item) =>
        new Element("option")
            .Attribute("value", item.Value)
            .Flag("selected", item.Selected ?? (!string.IsNullOrEmpty(options.Value) && (item.Value ?? item.Text) == options.Value))
            .Flag("disabled", item.Disabled)
            .Attributes(item.Attributes)
            .Text(item.Text);
}
