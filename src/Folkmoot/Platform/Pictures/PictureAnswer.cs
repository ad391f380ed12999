using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Folkmoot.Platform.Pictures;

/// <summary>
/// Serves a picture that somebody gave: as the format that was checked and nothing else, in a sandbox, should anybody open it by itself.
/// </summary>
/// <param name="picture">The picture.</param>
/// <param name="isPublic">Whether everybody may see it, so that stores along the way may keep it for a while.</param>
public sealed class PictureAnswer(PictureFile picture, bool isPublic) : IResult
{
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = new EntityTagHeaderValue($"\"{picture.Mark}\"");
        response.GetTypedHeaders().ETag = tag;
        // An hour: what is hidden or taken away must be gone soon.
        response.Headers.CacheControl = isPublic ? "public, max-age=3600" : "no-store";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.ContentDisposition = "inline";
        if (isPublic && request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = picture.Kind switch
        {
            PictureKind.Jpeg => "image/jpeg",
            PictureKind.Png => "image/png",
            _ => "image/webp",
        };
        response.ContentLength = picture.Content.Length;
        await response.Body.WriteAsync(picture.Content, httpContext.RequestAborted);
    }
}
