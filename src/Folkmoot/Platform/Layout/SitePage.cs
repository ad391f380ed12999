using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Layout;

/// <summary>
/// What all pages have: the request, and the answers they give. The framework's own base class brings so much more that describing it to the framework, once for
/// each page, took some 10 MB of a server at rest (docs/adr/0071).
/// </summary>
[PageModel]
public abstract class SitePage
{
    /// <summary>The request that the page answers, and what its view will be told.</summary>
    [PageContext]
    [BindNever]
    [ValidateNever]
    public PageContext PageContext { get; set; } = null!;

    protected HttpContext HttpContext => PageContext.HttpContext;

    protected HttpRequest Request => HttpContext.Request;

    protected HttpResponse Response => HttpContext.Response;

    protected RouteData RouteData => PageContext.RouteData;

    protected ModelStateDictionary ModelState => PageContext.ModelState;

    protected ViewDataDictionary ViewData => PageContext.ViewData;

    protected ITempDataDictionary TempData => HttpContext.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(HttpContext);

    protected IUrlHelper Url => HttpContext.RequestServices.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(PageContext);

    /// <summary>Shows the page.</summary>
    protected static PageResult Page() => new();

    /// <summary>There is no such page.</summary>
    protected static NotFoundResult NotFound() => new();

    protected static StatusCodeResult StatusCode(int status) => new(status);

    /// <summary>Sends the browser to an address.</summary>
    protected static RedirectResult Redirect(string address) => new(address);

    /// <summary>Sends the browser to an address of this server, and nowhere else.</summary>
    protected static LocalRedirectResult LocalRedirect(string address) => new(address);

    /// <summary>Sends the browser to this page, or to another by its name.</summary>
    protected static RedirectToPageResult RedirectToPage(string? page = null, object? values = null) => new(page, values);

    protected static ContentResult Content(string text, string type) => new() { Content = text, ContentType = type };

    protected static FileContentResult File(byte[] bytes, string type, string name) => new(bytes, type) { FileDownloadName = name };
}
