using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Folkmoot.Platform.Assets;

public static class AssetEndpoints
{
    public static IServiceCollection AddAssets(this IServiceCollection services) =>
        services.AddSingleton<AssetStore>().AddSingleton<IAssets>(provider => provider.GetRequiredService<AssetStore>());

    /// <summary>Serves every file of wwwroot at <c>/assets/{fingerprint}/{path}</c>.</summary>
    public static IEndpointConventionBuilder MapAssets(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/assets/{hash}/{**path}", [HttpMethods.Get, HttpMethods.Head], Send).AllowAnonymous().ExcludeFromDescription();

    private static async Task Send(HttpContext context, string hash, string? path, AssetStore store)
    {
        if (store.Find(path ?? "") is not { } asset)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (encoding, body) = Choose(asset, context.Request);
        var tag = new EntityTagHeaderValue($"\"{asset.Hash}{(encoding is null ? "" : $"-{encoding}")}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        // While servers of two releases run side by side a page may ask for the other release's fingerprint: answer, but let nobody keep it.
        headers.CacheControl = hash == asset.Hash
            ? new() { Public = true, MaxAge = TimeSpan.FromDays(365), Extensions = { new("immutable") } }
            : new() { NoCache = true };
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (asset.Compressible)
            context.Response.Headers.Vary = HeaderNames.AcceptEncoding;

        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || EntityTagHeaderValue.Any.Equals(known)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = body.Length;
        if (encoding is not null)
            context.Response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static (string? Encoding, byte[] Body) Choose(Asset asset, HttpRequest request)
    {
        if (!asset.Compressible)
            return (null, asset.Content);
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        if (Accepts("br"))
            return ("br", asset.Brotli);
        return Accepts("gzip") ? ("gzip", asset.Gzip) : (null, asset.Content);

        bool Accepts(string name) => accepted.Any(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && a.Quality is null or > 0);
    }
}
