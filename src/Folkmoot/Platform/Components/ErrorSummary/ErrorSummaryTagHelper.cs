using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Lists everything that is wrong with a form, each leading to its field. Shows nothing while all is well.</summary>
[HtmlTargetElement("fm-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Title { get; set; }

    /// <summary>Shown in place of the errors of the model state: pairs of field id and message.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Errors { get; set; }

    public bool? DisableAutoFocus { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ErrorSummaryItem[] items = [.. Errors is null ? FromModelState() : Errors.Select(e => Item(e.Key, e.Value))];
        if (items.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become(ErrorSummaryMarkup.Render(new ErrorSummaryOptions
        {
            Title = new() { Text = Title ?? ComponentTexts.ErrorSummaryTitle },
            ErrorList = items,
            DisableAutoFocus = DisableAutoFocus,
            Attributes = output.Rest(),
        }));
    }

    private IEnumerable<ErrorSummaryItem> FromModelState()
    {
        var fields = FieldOrder.Of(ViewContext.HttpContext);
        return from entry in ViewContext.ViewData.ModelState
               from error in (entry.Value?.Errors ?? []).Take(1)
               where error.ErrorMessage.Length > 0
               let field = fields.Find(entry.Key)
               orderby field?.Place ?? int.MaxValue
               select Item(field?.Id ?? TagBuilder.CreateSanitizedId(entry.Key, "_"), error.ErrorMessage);
    }

    private static ErrorSummaryItem Item(string id, string message) => new() { Href = id.Length == 0 ? null : $"#{id}", Text = message };
}
