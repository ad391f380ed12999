using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Folkmoot.Platform.Answers;

/// <summary>
/// A public document for programs, the same for everybody. It carries a tag made from its bytes, so that whoever has it already
/// gets 304 and no body (RFC 9110, 13), and programs of any site may read it.
/// </summary>
/// <param name="content">The document.</param>
/// <param name="type">Its media type.</param>
public sealed class TaggedAnswer(ReadOnlyMemory<byte> content, string type) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        // Weak, because the same bytes also leave compressed.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 16))}\"", isWeak: true);
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "public, max-age=60";
        response.Headers.AccessControlAllowOrigin = "*";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = type;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }
}
