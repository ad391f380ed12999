using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>Makes the request that a browser sends when somebody fills in a form.</summary>
internal static class FormFiller
{
    public static HttpRequestMessage Fill(PageAnswer page, IEnumerable<(string Name, string Value)> values, string? selector, string? button, (string Field, byte[] Content)? file)
    {
        var form = Find(page, selector);
        var given = values.ToLookup(v => v.Name, v => v.Value, StringComparer.Ordinal);
        foreach (var name in given.Select(g => g.Key).Where(name => form.Elements.All(e => e.GetAttribute("name") != name)))
            throw new InvalidOperationException($"The form has no field \"{name}\"; it has {string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Distinct(StringComparer.Ordinal))}.");

        List<KeyValuePair<string, string>> fields = [];
        var filled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            if (!given.Contains(name))
                fields.AddRange(Own(element).Select(value => KeyValuePair.Create(name, value)));
            else if (filled.Add(name))
                fields.AddRange(given[name].Select(value => KeyValuePair.Create(name, value)));
        }

        if (Press(form, button) is { Name: { Length: > 0 } pressed } submit)
            fields.Add(KeyValuePair.Create(pressed, submit.Value));
        return Request(form, Press(form, button), fields, file);
    }

    private static IHtmlFormElement Find(PageAnswer page, string? selector)
    {
        var forms = selector is null ? page.Document.QuerySelectorAll("main form") : page.Document.QuerySelectorAll(selector);
        return forms.OfType<IHtmlFormElement>().ToArray() switch
        {
            [var only] => only,
            [] => throw new InvalidOperationException($"The page has no form {selector}:\n{page.Text}"),
            _ => throw new InvalidOperationException($"The page has several forms; say which one:\n{page.Text}"),
        };
    }

    private static IEnumerable<string> Own(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.Value is { Length: > 0 } value ? value : "on"] : [],
        IHtmlInputElement { Type: "submit" or "button" or "image" or "file" or "reset" } => [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => option.Value),
        _ => [],
    };

    private static IHtmlButtonElement? Press(IHtmlFormElement form, string? button) =>
        form.Elements.OfType<IHtmlButtonElement>().Where(b => b.Type is "submit").FirstOrDefault(b =>
            button is null || string.Equals(b.Value, button, StringComparison.Ordinal) || string.Equals(b.TextContent.Trim(), button, StringComparison.Ordinal))
        ?? (button is null ? null : throw new InvalidOperationException($"The form has no button \"{button}\"."));

    private static HttpRequestMessage Request(IHtmlFormElement form, IHtmlButtonElement? pressed, List<KeyValuePair<string, string>> fields, (string Field, byte[] Content)? file)
    {
        var action = new Uri(new Uri(form.BaseUri!), pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "");
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{action.AbsolutePath}?{query}");
        }

        return new HttpRequestMessage(HttpMethod.Post, action.PathAndQuery)
        {
            Content = form.Enctype is "multipart/form-data" ? Multipart(form, fields, file) : new FormUrlEncodedContent(fields),
        };
    }

    private static MultipartFormDataContent Multipart(IHtmlFormElement form, List<KeyValuePair<string, string>> fields, (string Field, byte[] Content)? file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        if (file is { } chosen)
        {
            if (!form.Elements.OfType<IHtmlInputElement>().Any(e => e.Type == "file" && e.Name == chosen.Field))
                throw new InvalidOperationException($"The form has no file field \"{chosen.Field}\".");
            content.Add(new ByteArrayContent(chosen.Content), chosen.Field, "holiday.jpg");
        }

        return content;
    }
}
