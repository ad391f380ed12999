using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A question with one answer.</summary>
[HtmlTargetElement("fm-radios")]
public sealed class RadiosTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    /// <summary>Puts a few short choices side by side.</summary>
    public bool Inline { get; set; }

    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = new ChoiceList();
        context.Items[typeof(ChoiceList)] = list;
        await output.GetChildContentAsync();
        output.Become(RadiosMarkup.Render(new RadiosOptions
        {
            IdPrefix = FullId,
            Name = FullName,
            Fieldset = FieldsetOptions with { DescribedBy = DescribedBy },
            Hint = HintOptions,
            ErrorMessage = ErrorOptions,
            Items = [.. list.Items.Select(i => Disabled ? i with { Disabled = true } : i)],
            Value = CurrentValue(Value),
            Classes = string.Join(' ', new[] { Inline ? "govuk-radios--inline" : null, Small ? "govuk-radios--small" : null, Class }.Where(c => c is not null)),
            Attributes = output.Rest(),
        }));
    }
}
