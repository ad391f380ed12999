using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class FileUploadMarkup
{
    public static Element Render(FileUploadOptions options) => FieldMarkup.Group(options, describedBy =>
        new Element("input")
            .Class("govuk-file-upload", options.Classes, options.ErrorMessage is null ? null : "govuk-file-upload--error")
            .Attribute("id", options.ControlId)
            .Attribute("name", options.Name)
            .Attribute("type", "file")
            .Flag("disabled", options.Disabled)
            .Flag("multiple", options.Multiple)
            .Attribute("aria-describedby", describedBy)
            .Attributes(options.Attributes));
}
