using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class ButtonMarkup
{
    public static Element Render(ButtonOptions options)
    {
        var button = string.IsNullOrEmpty(options.Href) ? Button(options) : Link(options.Href);
        return button
            .Class("govuk-button", options.Classes, options.IsStartButton ? "govuk-button--start" : null)
            .Attribute("data-module", "govuk-button")
            .Attributes(options.Attributes)
            .Attribute("id", options.Id)
            .Add(options is { IsStartButton: true, Html: not null } ? new Element("span").Add(options.Html) : options.ToHtml())
            .Add(options.IsStartButton ? StartIcon() : null);
    }

    private static Element Link(string href) =>
        new Element("a").Attribute("href", href).Attribute("role", "button").Attribute("draggable", "false");

    private static Element Button(ButtonOptions options) =>
        new Element("button")
            .Attribute("type", string.IsNullOrEmpty(options.Type) ? "submit" : options.Type)
            .Attribute("value", string.IsNullOrEmpty(options.Value) ? null : options.Value)
            .Attribute("name", options.Name)
            .Flag("disabled", options.Disabled)
            .Attribute("aria-disabled", options.Disabled ? "true" : null)
            .Attribute("data-prevent-double-click", options.PreventDoubleClick switch { true => "true", false => "false", null => null });

    private static Element StartIcon() =>
        new Element("svg")
            .Class("govuk-button__start-icon")
            .Attribute("xmlns", "http://www.w3.org/2000/svg")
            .Attribute("width", "17.5").Attribute("height", "19").Attribute("viewBox", "0 0 33 40")
            .Attribute("aria-hidden", "true").Attribute("focusable", "false")
            .Add(new Element("path").Attribute("fill", "currentColor").Attribute("d", "M0 0h13l20 20-20 20H0l20-20z"));
}
