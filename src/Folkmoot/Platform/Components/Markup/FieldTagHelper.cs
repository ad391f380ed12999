using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A form field. With asp-for it takes name, id, value and error from the model.</summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Class { get; set; }

    /// <summary>What the field asks for. The legend, where the field is a group of choices.</summary>
    public string? Label { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>Makes the label the heading of a page that asks one thing.</summary>
    public bool LabelIsHeading { get; set; }

    public string? Hint { get; set; }

    /// <summary>Replaces the message that the model state holds.</summary>
    public string? Error { get; set; }

    public string? DescribedBy { get; set; }

    public bool Disabled { get; set; }

    private protected string FullName => Name ?? (For is null ? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));

    private protected string FullId => Id ?? TagBuilder.CreateSanitizedId(FullName, "_");

    private protected ModelStateEntry? State => ViewContext.ViewData.ModelState.GetValueOrDefault(FullName);

    private protected string? LabelText => Label ?? For?.Metadata.GetDisplayName();

    private protected ContentOptions? HintOptions => string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint };

    private protected ErrorMessageOptions? ErrorOptions
    {
        get
        {
            var message = Error ?? State?.Errors.Select(e => e.ErrorMessage).FirstOrDefault(e => e.Length > 0);
            return string.IsNullOrEmpty(message) ? null : new() { Text = message };
        }
    }

    private protected LabelOptions LabelOptions => new()
    {
        Text = LabelText,
        IsPageHeading = LabelIsHeading,
        Classes = Size("govuk-label"),
    };

    private protected FieldsetOptions FieldsetOptions => new()
    {
        Legend = new() { Text = LabelText, IsPageHeading = LabelIsHeading, Classes = Size("govuk-fieldset__legend") },
    };

    /// <summary>What was typed, where the form came back; otherwise what the model holds.</summary>
    private protected string? CurrentValue(string? given) => given ?? State?.AttemptedValue ?? ModelText.Of(For?.Model);

    public override void Init(TagHelperContext context)
    {
        base.Init(context);
        FieldOrder.Of(ViewContext.HttpContext).Add(FullName, FullId);
    }

    private string? Size(string name) => (LabelSize ?? (LabelIsHeading ? "l" : null)) is { } size ? $"{name}--{size}" : null;
}
