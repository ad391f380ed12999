using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Pages;

/// <summary>
/// A form that names no address goes to its own page, also when what the page shows is the answer to another of its buttons, such as a
/// press on a map or something refused. A browser by itself would send it to that button's handler again.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OwnAddressTagHelper : TagHelper
{
    private const string Handler = "handler";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    // After the framework's own helper, which repeats the address of the request.
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        if (!request.Query.ContainsKey(Handler) || context.AllAttributes.Any(a => a.Name == "action" || a.Name.StartsWith("asp-page", StringComparison.Ordinal)))
            return;
        var rest = new QueryBuilder(request.Query.Where(q => !q.Key.Equals(Handler, StringComparison.OrdinalIgnoreCase)));
        output.Attributes.SetAttribute("action", request.PathBase.Add(request.Path) + rest.ToString());
    }
}
