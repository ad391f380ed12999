using System.Globalization;
using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

internal static class DateInputMarkup
{
    public static Element Render(DateInputOptions options)
    {
        DateInputItem[] usual = [Usual(options.Day, "day", "2"), Usual(options.Month, "month", "2"), Usual(options.Year, "year", "4")];
        var items = options.Items.Count > 0 ? options.Items : usual;
        var anyHasError = items.Any(i => i.HasError);
        var boxes = new Element("div").Class("govuk-date-input", options.Classes).Attributes(options.Attributes).Attribute("id", options.Id)
            .Add(options.FormGroup?.BeforeInputs?.ToHtml())
            .Add(items.Select(item => Box(options, item, usual, anyHasError)))
            .Add(options.FormGroup?.AfterInputs?.ToHtml());
        // JAWS reads the description of a fieldset of text inputs only when it is a group.
        return FieldMarkup.Group(options, options.Id, options.Fieldset, role: "group", options.Fieldset?.DescribedBy, boxes);
    }

    private static DateInputItem Usual(DateInputItem? given, string name, string width) =>
        given is null ? new DateInputItem { Name = name, Classes = $"govuk-input--width-{width}" } : given with { Name = given.Name ?? name };

    private static Element Box(DateInputOptions options, DateInputItem item, DateInputItem[] usual, bool anyHasError)
    {
        var part = Array.FindIndex(usual, u => u.Name == item.Name);
        if (part < 0)
            part = Array.IndexOf(["day", "month", "year"], item.Name);
        var name = options.NamePrefix is null ? item.Name : $"{options.NamePrefix}-{item.Name}";
        var value = item.Value ?? (part < 0 ? null : usual[part].Value) ?? (name is null ? null : options.Values?.GetValueOrDefault(name));
        return new Element("div").Class("govuk-date-input__item").Add(InputMarkup.Render(new InputOptions
        {
            Label = new LabelOptions { Text = item.Label ?? Capitalised(item.Name), Classes = "govuk-date-input__label" },
            Id = string.IsNullOrEmpty(item.Id) ? $"{options.Id}-{item.Name}" : item.Id,
            Classes = string.Join(' ', Classes(options, item, part == 2 ? "4" : "2", anyHasError)),
            Name = name,
            Value = value,
            Inputmode = item.Inputmode ?? "numeric",
            Autocomplete = item.Autocomplete,
            Pattern = item.Pattern,
            Attributes = item.Attributes,
        }));
    }

    private static IEnumerable<string> Classes(DateInputOptions options, DateInputItem item, string width, bool anyHasError)
    {
        yield return "govuk-date-input__input";
        var own = item.Classes ?? "";
        var wrong = item.HasError || (item.Error is null && options.ErrorMessage is not null && !anyHasError);
        if (wrong && !own.Contains("govuk-input--error", StringComparison.Ordinal))
            yield return "govuk-input--error";
        if (!own.Contains("govuk-input--width-", StringComparison.Ordinal))
            yield return $"govuk-input--width-{width}";
        if (own.Length > 0)
            yield return own;
    }

    private static string? Capitalised(string? name) =>
        string.IsNullOrEmpty(name) ? name : char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..];
}
