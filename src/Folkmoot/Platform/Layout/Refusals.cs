using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Platform.Layout;

public static class Refusals
{
    /// <summary>Shows the page again with the refusal in its error summary, as 422.</summary>
    /// <param name="page">The page whose form was sent.</param>
    /// <param name="refused">Why it was refused.</param>
    /// <param name="form">The name of the property that holds the form's fields; empty when the page itself does.</param>
    public static PageResult Refused(this SitePage page, RefusedException refused, string form = "")
    {
        var field = refused.Field is null || form.Length == 0 ? refused.Field ?? "" : $"{form}.{refused.Field}";
        page.PageContext.ModelState.AddModelError(field, refused.Message);
        page.PageContext.HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return new PageResult();
    }

    /// <summary>
    /// Shows the page again when a field was sent what it cannot hold, such as a choice that is not offered: the framework puts another value in its place, which nobody chose.
    /// </summary>
    /// <param name="page">The page whose form was sent.</param>
    /// <returns>Null when all fields can be read.</returns>
    public static PageResult? Unreadable(this SitePage page)
    {
        var odd = page.PageContext.ModelState.FirstOrDefault(f => f.Value is { ValidationState: ModelValidationState.Invalid, AttemptedValue.Length: > 0 });
        if (odd.Value is null)
            return null;
        odd.Value.Errors.Clear();
        return page.Refused(new RefusedException("What was sent here is none of what is offered. Choose again.", odd.Key));
    }
}
