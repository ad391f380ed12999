using System.Collections;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A question with any number of answers; without a label it is one box that says for itself what it is for.</summary>
[HtmlTargetElement("fm-checkboxes")]
public sealed class CheckboxesTagHelper : FieldTagHelper
{
    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = new ChoiceList();
        context.Items[typeof(ChoiceList)] = list;
        await output.GetChildContentAsync();
        output.Become(CheckboxesMarkup.Render(new CheckboxesOptions
        {
            IdPrefix = FullId,
            Name = FullName,
            Fieldset = string.IsNullOrEmpty(Label) ? null : FieldsetOptions,
            DescribedBy = DescribedBy,
            Hint = HintOptions,
            ErrorMessage = ErrorOptions,
            Items = [.. list.Items.Select(i => Disabled ? i with { Disabled = true } : i)],
            Values = [.. Chosen()],
            Classes = string.Join(' ', new[] { Small ? "govuk-checkboxes--small" : null, Class }.Where(c => c is not null)),
            Attributes = output.Rest(),
        }));
    }

    private IEnumerable<string> Chosen() => (State?.RawValue ?? For?.Model) switch
    {
        null => [],
        string one => [one],
        IEnumerable many => many.Cast<object?>().Select(ModelText.Of).OfType<string>(),
        var one => [ModelText.Of(one) ?? ""],
    };
}
