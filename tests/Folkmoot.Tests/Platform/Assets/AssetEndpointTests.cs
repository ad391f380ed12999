using System.IO.Compression;
using System.Net;
using Folkmoot.Platform.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Folkmoot.Tests.Platform.Assets;

public sealed class AssetEndpointTests
{
    private static readonly AssetStore Store = new();

    [Theory]
    [InlineData("site.css", "text/css")]
    [InlineData("site.js", "text/javascript")]
    [InlineData("mark.svg", "image/svg+xml")]
    [InlineData("fonts/atkinson-hyperlegible-next-latin.woff2", "font/woff2")]
    public async Task Get_CurrentFingerprint_MayBeKeptForEver(string path, string type)
    {
        using var answer = await Get(Store.Url(path));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Store.Find(path)!.Content, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_FingerprintOfAnotherRelease_IsAnsweredButNotKept()
    {
        using var answer = await Get("/assets/00000000/site.css");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    public async Task Get_AcceptedEncoding_IsUsed(string accepted, string? encoding)
    {
        using var answer = await Get(Store.Url("site.css"), ("Accept-Encoding", accepted));

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = encoding switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        using var read = new MemoryStream();
        await plain.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(Store.Find("site.css")!.Content, read.ToArray());
    }

    [Fact]
    public async Task Get_FontThatIsCompressedAlready_IsNotCompressedAgain()
    {
        using var answer = await Get(Store.Url("fonts/atkinson-hyperlegible-next-latin.woff2"), ("Accept-Encoding", "br"));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Get_KnownTag_IsNotSentAgain()
    {
        using var first = await Get(Store.Url("site.css"), ("Accept-Encoding", "br"));
        using var second = await Get(Store.Url("site.css"), ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag!.ToString()));
        using var otherEncoding = await Get(Store.Url("site.css"), ("Accept-Encoding", "gzip"), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, otherEncoding.StatusCode);
    }

    [Theory]
    [InlineData("/assets/00000000/lost.css")]
    [InlineData("/assets/00000000/../secret")]
    [InlineData("/assets/00000000/%2e%2e/site.css.map")]
    public async Task Get_FileThatIsNotThere_IsNotFound(string path)
    {
        using var answer = await Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddAssets();
        await using var app = builder.Build();
        app.MapAssets();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await app.GetTestClient().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
