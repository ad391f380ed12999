using AngleSharp.Html.Dom;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>A form as somebody was offered it, with one of its buttons.</summary>
/// <param name="Page">The address of the page it stands on.</param>
/// <param name="Action">Where it goes.</param>
/// <param name="IsPost">Whether it changes something, rather than ask.</param>
/// <param name="IsMultipart">Whether it carries files.</param>
/// <param name="Fields">What it holds.</param>
internal sealed record Form(string Page, string Action, bool IsPost, bool IsMultipart, IReadOnlyList<Field> Fields)
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>What makes two forms the same kind of offer on one page: where it goes and the names it sends.</summary>
    public string Shape => $"{Action} {string.Join(',', Fields.Select(f => f.Name).Where(n => n != Token).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} {Pressed}";

    private string Pressed => string.Join(',', Fields.Where(f => f.Kind is FieldKind.Button).Select(f => f.Name == "" ? "" : $"{f.Name}={f.Value}"));

    public override string ToString() => $"{(IsPost ? "POST" : "GET")} {Shape} on {Page}";

    /// <summary>Every form of a page, once for each of its buttons.</summary>
    public static IEnumerable<Form> Of(string address, PageAnswer page)
    {
        foreach (var form in page.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>())
        {
            var fields = form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled") && e is not IHtmlButtonElement)
                .Select(Field.Of).OfType<Field>().ToList();
            var buttons = form.Elements.OfType<IHtmlButtonElement>().Where(b => b.Type is "submit").ToList();
            foreach (var button in buttons.Count > 0 ? buttons : [null!])
            {
                var action = new Uri(new Uri(form.BaseUri!), button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "");
                IEnumerable<Field> pressed = button?.GetAttribute("name") is { Length: > 0 } name ? [new Field(name, button.Value, FieldKind.Button, "", true, [])] : [];
                yield return new Form(address, action.PathAndQuery, string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase), form.Enctype is "multipart/form-data", [.. fields, .. pressed]);
            }
        }
    }

    /// <summary>The request that the form makes.</summary>
    /// <param name="values">What is in each field; null leaves the field out.</param>
    public HttpRequestMessage Request(Func<Field, string?> values) => Request(Action, values);

    /// <inheritdoc cref="Request(Func{Field, string?})"/>
    public HttpRequestMessage Request(string action, Func<Field, string?> values)
    {
        var sent = Fields.Select(f => (Field: f, Value: values(f))).Where(f => f.Value is not null).ToList();
        if (!IsPost)
        {
            var query = string.Join('&', sent.Select(f => $"{Uri.EscapeDataString(f.Field.Name)}={Uri.EscapeDataString(f.Value!)}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{action.Split('?')[0]}?{query}");
        }

        if (!IsMultipart)
            return new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(sent.Select(f => KeyValuePair.Create(f.Field.Name, f.Value!))) };
        var content = new MultipartFormDataContent();
        foreach (var (field, value) in sent)
        {
            if (field.Kind is FieldKind.File)
                content.Add(new ByteArrayContent(Filler.FileFor(field)), field.Name, value!);
            else
                content.Add(new StringContent(value!), field.Name);
        }

        return new HttpRequestMessage(HttpMethod.Post, action) { Content = content };
    }
}
