using System.Data.Common;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Hosting;

/// <summary>
/// Answers for refusals that a page or endpoint did not turn into its own form: 422 with the refusal's sentence, 409 when
/// somebody else changed the row first or wrote it at the same moment. Programs get a problem document, people a page.
/// </summary>
internal sealed class RefusalHandler(IProblemDetailsService problems, IDatabaseProvider database) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var (status, sentence) = exception switch
        {
            RefusedException or JobRefusedException => (StatusCodes.Status422UnprocessableEntity, exception.Message),
            DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, "Somebody else changed this a moment ago. Look at it again and repeat your change."),
            DbUpdateException { InnerException: DbException e } when database.IsConflict(e) => (StatusCodes.Status409Conflict, "Somebody else did the same at the same moment. Look at it again and repeat your change if it is still needed."),
            BadHttpRequestException bad => (bad.StatusCode, "The request could not be understood."),
            _ => (0, ""),
        };
        if (status == 0)
            return false;

        context.Response.StatusCode = status;
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            // The status page shows the sentence.
            context.Features.Set(new Refusal(sentence));
            return true;
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = status, Title = sentence },
        });
    }
}
