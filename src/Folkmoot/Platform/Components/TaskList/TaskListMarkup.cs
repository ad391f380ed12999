using System.Globalization;
using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class TaskListMarkup
{
    public static Element Render(TaskListOptions options)
    {
        var prefix = string.IsNullOrEmpty(options.IdPrefix) ? "task-list" : options.IdPrefix;
        return new Element("ul").Class("govuk-task-list", options.Classes).Attributes(options.Attributes)
            .Add(options.Items.Select((item, index) => Item(item, string.Create(CultureInfo.InvariantCulture, $"{prefix}-{index + 1}"))));
    }

    private static Element Item(TaskListItem item, string id)
    {
        var linked = !string.IsNullOrEmpty(item.Href);
        var title = linked
            ? new Element("a").Class("govuk-link govuk-task-list__link", item.Title.Classes).Attribute("href", item.Href)
                .Attribute("aria-describedby", item.Hint is null ? $"{id}-status" : $"{id}-hint {id}-status")
            : new Element("div").Class(item.Title.Classes);
        return new Element("li").Class("govuk-task-list__item", linked ? "govuk-task-list__item--with-link" : null, item.Classes)
            .Add(new Element("div").Class("govuk-task-list__name-and-hint")
                .Add(title.Content(item.Title))
                .Add(item.Hint is null ? null : new Element("div").Attribute("id", $"{id}-hint").Class("govuk-task-list__hint").Content(item.Hint)))
            .Add(new Element("div").Class("govuk-task-list__status", item.Status.Classes).Attribute("id", $"{id}-status")
                .Add(item.Status.Tag is null ? item.Status.ToHtml() : TagMarkup.Render(item.Status.Tag)));
    }
}
