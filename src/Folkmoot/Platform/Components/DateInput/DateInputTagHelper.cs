using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>A date in three boxes, for a DateOnly of the model.</summary>
[HtmlTargetElement("fm-date-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInputTagHelper : FieldTagHelper
{
    public DateOnly? Value { get; set; }

    /// <summary>Lets browsers fill in the reader's own date of birth.</summary>
    public bool Birthday { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var date = Value ?? For?.Model as DateOnly?;
        output.Become(DateInputMarkup.Render(new DateInputOptions
        {
            Id = $"{FullId}-date",
            Name = FullName,
            Fieldset = FieldsetOptions with { DescribedBy = DescribedBy },
            Hint = HintOptions,
            ErrorMessage = ErrorOptions,
            Classes = Class,
            Attributes = output.Rest(),
            Items =
            [
                // The first box bears the id of the whole field, so that the error summary can lead to it.
                Part("Day", ComponentTexts.DateDay, FullId, "2", date?.Day),
                Part("Month", ComponentTexts.DateMonth, $"{FullId}-month", "2", date?.Month),
                Part("Year", ComponentTexts.DateYear, $"{FullId}-year", "4", date?.Year),
            ],
        }));
    }

    private DateInputItem Part(string part, string label, string id, string width, int? number)
    {
        var name = $"{FullName}.{part}";
        return new DateInputItem
        {
            Id = id,
            Name = name,
            Label = label,
            Classes = $"govuk-input--width-{width}",
            Value = ViewContext.ViewData.ModelState.GetValueOrDefault(name)?.AttemptedValue ?? number?.ToString(CultureInfo.InvariantCulture),
            Autocomplete = Birthday ? $"bday-{part.ToLowerInvariant()}" : null,
        };
    }
}
