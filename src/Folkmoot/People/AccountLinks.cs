using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Puts "Sign in", or the name of whoever is signed in, into the frame of every page.</summary>
internal sealed class AccountLinks(CurrentActor actor, IStringLocalizer<Texts> texts) : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // Nothing is shown yet.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerInstance is SitePage page)
            (LayoutData.From(page.PageContext.ViewData) with { Account = [Link()] }).Put(page.PageContext.ViewData);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // The page is left as it is.
    }

    private NavLink Link() => actor.Rights is { } rights
        ? new NavLink(rights.DisplayName, "/people/account", "account")
        : new NavLink(texts["SignIn.Title"], "/sign-in", "account");
}
