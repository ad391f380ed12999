using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Folkmoot.Platform.Hosting;

/// <summary>
/// Carries a note such as "Saved" to the next page in an encrypted cookie. The framework's own way also sends a removal with every page
/// that merely looked for a note; this one does not, so that pages without notes can be kept by caches.
/// </summary>
internal sealed class NoteCookie(CookieTempDataProvider inner) : ITempDataProvider
{
    public const string Name = "folkmoot-note";

    public IDictionary<string, object> LoadTempData(HttpContext context) => inner.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values is { Count: > 0 } || context.Request.Cookies.ContainsKey(Name))
            inner.SaveTempData(context, values!);
    }
}
