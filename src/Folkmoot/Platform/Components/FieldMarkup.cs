using Folkmoot.Platform.Components.Markup;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

/// <summary>The parts that all fields share: group, label, hint, error, and which of them describe the control.</summary>
internal static class FieldMarkup
{
    public static Element Group(FieldOptions field) =>
        new Element("div")
            .Class("govuk-form-group", field.ErrorMessage is null ? null : "govuk-form-group--error", field.FormGroup?.Classes)
            .Attributes(field.FormGroup?.Attributes);

    /// <summary>A group with label, hint and error in front of one control.</summary>
    public static Element Group(FieldOptions field, Func<string?, IHtmlContent> control)
    {
        var id = field.ControlId;
        return Group(field)
            .Add(LabelMarkup.Render((field.Label ?? new LabelOptions()) with { For = id }))
            .Add(Hint(field, id))
            .Add(Error(field, id))
            .Add(field.FormGroup?.BeforeInput?.ToHtml())
            .Add(control(DescribedBy(field, id, field.DescribedBy)))
            .Add(field.FormGroup?.AfterInput?.ToHtml());
    }

    /// <summary>A group of several controls, in a fieldset where one is given.</summary>
    public static Element Group(FieldOptions field, string? idPrefix, FieldsetOptions? fieldset, string? role, string? describedBy, Element controls)
    {
        var inner = new Fragment(Hint(field, idPrefix), Error(field, idPrefix), controls);
        return Group(field).Add(fieldset is null
            ? inner
            : FieldsetMarkup.Render(fieldset with { DescribedBy = DescribedBy(field, idPrefix, describedBy), Role = role, Html = inner }));
    }

    public static string? DescribedBy(FieldOptions field, string? id, string? first)
    {
        var ids = new[] { first, field.Hint is null ? null : $"{id}-hint", field.ErrorMessage is null ? null : $"{id}-error" };
        var joined = string.Join(' ', ids.Where(i => !string.IsNullOrEmpty(i)));
        return joined.Length == 0 ? null : joined;
    }

    private static Element? Hint(FieldOptions field, string? id) =>
        field.Hint is null ? null : HintMarkup.Render(field.Hint with { Id = $"{id}-hint" });

    private static Element? Error(FieldOptions field, string? id) =>
        field.ErrorMessage is null ? null : ErrorMessageMarkup.Render(field.ErrorMessage with { Id = $"{id}-error" });
}
