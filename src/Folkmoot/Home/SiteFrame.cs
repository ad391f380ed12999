using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Home;

/// <summary>Fills the frame around every page: the place's name, where one can go, and whether this is a demonstration.</summary>
internal sealed class SiteFrame(Places places, FreshCache cache, IDemonstration demonstration, IStringLocalizer<Texts> texts) : IAsyncPageFilter
{
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (context.HandlerInstance is not SitePage page)
            return;
        var place = await FindPlaceAsync(context);
        new LayoutData
        {
            PlaceName = place?.Name ?? texts["Frame.Name"],
            HomeHref = place is { ParentId: not null } ? $"/places/{place.Slug}" : "/",
            Navigation = Navigation(place),
            Footer = [new NavLink(texts["Check.Title"], "/check", "check"), new NavLink(texts["Privacy.Title"], "/privacy", "privacy")],
            Banner = demonstration.IsOn ? new PhaseNotice(texts["Try.Tag"], texts["Try.Banner"], texts["Try.Link"], "/try") : null,
        }.Put(page.PageContext.ViewData);
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();

    /// <summary>The place that the address names; else the only one at the top.</summary>
    private async Task<Place?> FindPlaceAsync(PageHandlerSelectedContext context)
    {
        var cancellation = context.HttpContext.RequestAborted;
        if (context.RouteData.Values[AccessMiddleware.Place] is string slug && await cache.GetAsync($"place {slug}", () => places.FindAsync(slug, cancellation)) is { } named)
            return named;
        return await cache.GetAsync<IReadOnlyList<Place>>("roots", async () => await places.RootsAsync(cancellation)) is [var only] ? only : null;
    }

    private List<NavLink> Navigation(Place? place)
    {
        var links = new List<NavLink>();
        if (place is not null)
        {
            links.Add(new NavLink(texts["Nav.Now"], $"/places/{place.Slug}", "now"));
            links.Add(new NavLink(texts["Nav.Decisions"], $"/places/{place.Slug}/decisions", "decisions"));
        }

        links.Add(new NavLink(texts["Nav.Places"], "/places", "places"));
        return links;
    }
}
