using System.Globalization;
using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

/// <summary>What radio buttons and checkboxes have in common, which is nearly everything.</summary>
internal static class ChoiceMarkup
{
    public static IHtmlContent Item(string component, string type, ChoiceOptions item, string? groupName, string id, bool isChecked, string? describedBy)
    {
        if (!string.IsNullOrEmpty(item.Divider))
            return new Element("div").Class($"govuk-{component}__divider").Text(item.Divider);

        var hasHint = item.Hint is { IsEmpty: false };
        var conditional = item.Conditional?.Html;
        var described = string.Join(' ', new[] { describedBy, hasHint ? $"{id}-item-hint" : null }.Where(d => !string.IsNullOrEmpty(d)));
        var input = new Element("input")
            .Class($"govuk-{component}__input")
            .Attribute("id", id)
            .Attribute("name", string.IsNullOrEmpty(item.Name) ? groupName : item.Name)
            .Attribute("type", type)
            .Attribute("value", item.Value)
            .Flag("checked", isChecked)
            .Flag("disabled", item.Disabled)
            .Attribute("data-aria-controls", conditional is null ? null : $"conditional-{id}")
            .Attribute("data-behaviour", item.Behaviour)
            .Attribute("aria-describedby", described.Length == 0 ? null : described)
            .Attributes(item.Attributes);
        var box = new Element("div").Class($"govuk-{component}__item").Add(input).Add(Label(component, item, id));
        if (hasHint)
            box.Add(HintMarkup.Render(item.Hint! with { Id = $"{id}-item-hint", Classes = $"govuk-{component}__hint {item.Hint.Classes}".TrimEnd() }));
        return conditional is null ? box : new Fragment(box, Conditional(component, id, isChecked, conditional));
    }

    public static string ItemId(ChoiceOptions item, string? prefix, int index) =>
        !string.IsNullOrEmpty(item.Id) ? item.Id : index == 0 ? $"{prefix}" : string.Create(CultureInfo.InvariantCulture, $"{prefix}-{index + 1}");

    private static IHtmlContent? Label(string component, ChoiceOptions item, string id) => LabelMarkup.Render(new LabelOptions
    {
        Text = item.Text,
        Html = item.Html,
        For = id,
        Classes = $"govuk-{component}__label {item.Label?.Classes}".TrimEnd(),
        Attributes = item.Label?.Attributes,
    });

    private static Element Conditional(string component, string id, bool isChecked, IHtmlContent content) =>
        new Element("div")
            .Class($"govuk-{component}__conditional", isChecked ? null : $"govuk-{component}__conditional--hidden")
            .Attribute("id", $"conditional-{id}")
            .Add(content);
}
