using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

internal static class TagHelperAttributes
{
    /// <summary>The attributes that a page wrote and no property took, as plain text.</summary>
    public static Dictionary<string, string?> Rest(this TagHelperOutput output)
    {
        var rest = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var attribute in output.Attributes)
            rest[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? null : Plain(attribute.Value);
        return rest;
    }

    /// <summary>Puts the finished markup in the place of the tag.</summary>
    public static void Become(this TagHelperOutput output, IHtmlContent markup)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(markup);
    }

    /// <summary>What stands between the tags, or null where there is nothing.</summary>
    public static async Task<IHtmlContent?> Inner(this TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        return content.IsEmptyOrWhiteSpace ? null : content;
    }

    private static string Plain(object? value)
    {
        if (value is not IHtmlContent html)
            return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        html.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
