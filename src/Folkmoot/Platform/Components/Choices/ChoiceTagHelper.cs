using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>One radio button or checkbox of a group.</summary>
[HtmlTargetElement("fm-radio", ParentTag = "fm-radios")]
[HtmlTargetElement("fm-checkbox", ParentTag = "fm-checkboxes")]
public sealed class ChoiceTagHelper : TagHelper
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string Value { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Overrides what the model says.</summary>
    public bool? Checked { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Unticks the other checkboxes, as "none of these" does.</summary>
    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slot = new ConditionalSlot();
        context.Items[typeof(ConditionalSlot)] = slot;
        var text = await output.Inner();
        ((ChoiceList)context.Items[typeof(ChoiceList)]).Items.Add(new ChoiceOptions
        {
            Id = Id,
            Name = Name,
            Value = Value,
            Html = text,
            Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
            Checked = Checked,
            Disabled = Disabled,
            Behaviour = Exclusive ? "exclusive" : null,
            Conditional = slot.Content is null ? null : new() { Html = slot.Content },
            Attributes = output.Rest(),
        });
        output.SuppressOutput();
    }
}
