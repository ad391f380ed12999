using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Folkmoot.Platform.SentForms;

/// <summary>
/// A form that the same browser sends twice (a double click, a second try on a bad line) is done once, and the second time is answered
/// as the first. It is the same form when page, cookies and everything in it are the same, with the token of the page load it came from.
/// What was refused has changed nothing, so it may be sent again.
/// </summary>
internal sealed class SendOnce(FormMemory sent, IOptions<AntiforgeryOptions> antiforgery) : IAsyncResourceFilter
{
    /// <summary>Longer answers are not kept.</summary>
    private const int LongestKept = 256 * 1024;

    // Runs behind the check of the token, so the form has been read already.
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.ActionDescriptor.EndpointMetadata.OfType<RepeatableAttribute>().Any()
            || await KeyAsync(context.HttpContext) is not { } key)
        {
            await next();
            return;
        }

        while (true)
        {
            var (first, answer) = sent.Take(key);
            if (first is not null)
            {
                await DoAsync(context.HttpContext, first, next);
                return;
            }

            if (await answer.WaitAsync(context.HttpContext.RequestAborted) is { } known)
            {
                context.Result = known;
                return;
            }
        }
    }

    private static async Task DoAsync(HttpContext http, SentForm form, ResourceExecutionDelegate next)
    {
        var (body, before) = (http.Response.Body, http.Response.Headers.ToArray());
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        try
        {
            var done = await next();
            var isDone = (done.Exception is null || done.ExceptionHandled) && http.Response.StatusCode < StatusCodes.Status400BadRequest && kept.Length <= LongestKept;
            form.Done(isDone ? new SentAnswer(http.Response.StatusCode, Beside(before, http.Response.Headers), kept.ToArray()) : null);
        }
        finally
        {
            http.Response.Body = body;
            form.Done(null);
        }

        kept.Position = 0;
        await kept.CopyToAsync(body, http.RequestAborted);
    }

    /// <summary>The headers that came or changed while the form was done; the others are those of every answer.</summary>
    private static List<KeyValuePair<string, string[]>> Beside(KeyValuePair<string, StringValues>[] before, IHeaderDictionary now) =>
        [.. now.Where(header => !before.Any(b => b.Key == header.Key && b.Value == header.Value)).Select(header => KeyValuePair.Create(header.Key, header.Value.Select(value => value ?? "").ToArray()))];

    private async Task<FormKey?> KeyAsync(HttpContext http)
    {
        var request = http.Request;
        if (!request.HasFormContentType)
            return null;
        var form = await request.ReadFormAsync(http.RequestAborted);
        if (!form.ContainsKey(antiforgery.Value.FormFieldName))
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, request.Path.Value, request.QueryString.Value);
        foreach (var (name, value) in request.Cookies.Where(c => c.Key is not (NoteCookie.Name or Theme.Cookie)))
            Add(hash, name, value);
        foreach (var (name, values) in form)
            Add(hash, [name, .. values]);
        foreach (var file in form.Files)
        {
            Add(hash, file.Name, file.FileName);
            await AddAsync(hash, file, http.RequestAborted);
        }

        return FormKey.Of(hash.GetHashAndReset());
    }

    // Each text with its length, so that no two lists of texts run together into the same bytes.
    private static void Add(IncrementalHash hash, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text ?? "");
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }

    private static async Task AddAsync(IncrementalHash hash, IFormFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
            hash.AppendData(buffer, 0, read);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
