using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components.Markup;

/// <summary>Plain text that is encoded when it is written.</summary>
internal sealed class EncodedText(string text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);
}
