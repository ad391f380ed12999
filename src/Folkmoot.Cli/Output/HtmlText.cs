using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Folkmoot.Cli.Output;

/// <summary>Writes HTML; everything that comes from a file passes through <see cref="Text"/> and is encoded.</summary>
internal sealed class HtmlText(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Whether headings stand one level deeper, below another one.</summary>
    public bool Deeper { get; init; }

    /// <summary>Writes markup of our own as it is, but for the level of its headings.</summary>
    public void Raw(string markup) => output.Write(Deeper
        ? markup.Replace("h3>", "h4>", StringComparison.Ordinal).Replace("h2>", "h3>", StringComparison.Ordinal).Replace("h1>", "h2>", StringComparison.Ordinal)
        : markup);

    public void Text(string text) => output.Write(Encoder.Encode(text));

    public void Element(string name, string? style, string text)
    {
        Raw(style is null ? $"<{name}>" : $"<{name} class=\"{style}\">");
        Text(text);
        Raw($"</{name}>");
    }
}
