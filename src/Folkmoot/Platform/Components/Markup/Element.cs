using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components.Markup;

/// <summary>One HTML element under construction. Text and attribute values are encoded when it is written.</summary>
internal sealed class Element(string name) : IHtmlContent
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "input", "br", "hr", "img" };

    private readonly List<(string Name, string? Value)> _attributes = [];
    private readonly List<IHtmlContent> _children = [];

    /// <summary>Adds an attribute unless its value is null. The first value of a name stays.</summary>
    public Element Attribute(string attribute, string? value)
    {
        if (value is not null && !Has(attribute))
            _attributes.Add((attribute, value));
        return this;
    }

    /// <summary>Adds an attribute that says something by being there.</summary>
    public Element Flag(string attribute, bool on = true)
    {
        if (on && !Has(attribute))
            _attributes.Add((attribute, null));
        return this;
    }

    /// <summary>Adds the class attribute, leaving out names that are null or empty.</summary>
    public Element Class(params IEnumerable<string?> names)
    {
        var joined = string.Join(' ', names.Where(n => !string.IsNullOrEmpty(n)));
        return Attribute("class", joined.Length == 0 ? null : joined);
    }

    public Element Attributes(IReadOnlyDictionary<string, string?>? extra)
    {
        foreach (var (key, value) in extra ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            if (value is null)
                Flag(key);
            else
                Attribute(key, value);
        }

        return this;
    }

    public Element Add(IHtmlContent? child)
    {
        if (child is not null)
            _children.Add(child);
        return this;
    }

    public Element Add(IEnumerable<IHtmlContent?> more)
    {
        foreach (var child in more)
            Add(child);
        return this;
    }

    public Element Text(string? text) => Add(string.IsNullOrEmpty(text) ? null : new EncodedText(text));

    public Element Content(ContentOptions? content) => Add(content?.ToHtml());

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (attribute, value) in _attributes)
        {
            writer.Write(' ');
            writer.Write(attribute);
            if (value is null)
                continue;
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }

        writer.Write('>');
        if (Void.Contains(name))
            return;
        foreach (var child in _children)
            child.WriteTo(writer, encoder);
        writer.Write($"</{name}>");
    }

    private bool Has(string attribute) => _attributes.Exists(a => a.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase));
}
