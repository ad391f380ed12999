using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components.Markup;

/// <summary>Several pieces of markup, one after the other.</summary>
internal sealed class Fragment(params IEnumerable<IHtmlContent?> parts) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var part in parts)
            part?.WriteTo(writer, encoder);
    }
}
