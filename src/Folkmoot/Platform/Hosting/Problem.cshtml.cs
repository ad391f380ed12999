using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Platform.Hosting;

/// <summary>The page for everything that went wrong. Reached by re-executing a failed request; asked for directly it does not exist.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemModel : SitePage
{
    private static readonly int[] Known = [400, 403, 404, 409, 413, 422, 429, 500, 503];

    /// <summary>The status whose words are shown.</summary>
    internal int Shown => Known.Contains(Response.StatusCode) ? Response.StatusCode : Response.StatusCode < 500 ? 400 : 500;

    internal string? Sentence => HttpContext.Features.Get<Refusal>()?.Sentence;

    // Requests of every other method are shown without a handler: only a failed one gets here with them.
    public IActionResult OnGet() => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? NotFound() : Page();
}
