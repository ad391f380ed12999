using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Lets people choose files to send.</summary>
[HtmlTargetElement("fm-file-upload", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(FileUploadMarkup.Render(new FileUploadOptions
    {
        Id = FullId,
        Name = FullName,
        Label = LabelOptions,
        Hint = HintOptions,
        ErrorMessage = ErrorOptions,
        DescribedBy = DescribedBy,
        Disabled = Disabled,
        Multiple = Multiple,
        Classes = Class,
        Attributes = output.Rest(),
    }));
}
