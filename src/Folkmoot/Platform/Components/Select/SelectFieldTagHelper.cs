using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A choice of one from a list that is too long for radio buttons.</summary>
[HtmlTargetElement("fm-select")]
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = new OptionList();
        context.Items[typeof(OptionList)] = list;
        await output.GetChildContentAsync();
        var given = (Items ?? []).Select(i => new SelectItem { Text = i.Text, Value = i.Value, Disabled = i.Disabled, Selected = i.Selected ? true : null });
        output.Become(SelectMarkup.Render(new SelectOptions
        {
            Id = FullId,
            Name = FullName,
            Label = LabelOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOptions,
            DescribedBy = DescribedBy,
            Disabled = Disabled,
            Items = [.. list.Items, .. given],
            Value = CurrentValue(Value),
            Classes = Class,
            Attributes = output.Rest(),
        }));
    }
}
