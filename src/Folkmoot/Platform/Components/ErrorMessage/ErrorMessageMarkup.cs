using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class ErrorMessageMarkup
{
    public static Element Render(ErrorMessageOptions options)
    {
        var hidden = options.VisuallyHiddenText ?? ComponentTexts.ErrorPrefix;
        var message = new Element("p").Attribute("id", options.Id).Class("govuk-error-message", options.Classes).Attributes(options.Attributes);
        if (hidden.Length > 0)
            message.Add(new Element("span").Class("govuk-visually-hidden").Text($"{hidden}:")).Text(" ");
        return message.Content(options);
    }
}
