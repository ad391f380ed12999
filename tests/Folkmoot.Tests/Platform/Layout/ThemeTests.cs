using System.Net;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Folkmoot.Tests.Platform.Layout;

public sealed class ThemeTests
{
    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task Post_Theme_IsKeptInACookieAndThePageComesBack(string theme)
    {
        using var answer = await Post(("theme", theme), ("returnUrl", "/places/wyebridge?tab=2"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/places/wyebridge?tab=2", answer.Headers.Location?.OriginalString);
        Assert.StartsWith($"theme={theme};", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("<script>")]
    [InlineData("")]
    public async Task Post_AnythingElse_ForgetsTheCookie(string theme)
    {
        using var answer = await Post(("theme", theme), ("returnUrl", "/"));

        Assert.StartsWith("theme=; expires=Thu, 01 Jan 1970", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Post_AddressElsewhere_LeadsHome(string url)
    {
        using var answer = await Post(("theme", "dark"), ("returnUrl", url));

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    private static async Task<HttpResponseMessage> Post(params (string Name, string Value)[] fields)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.MapTheme();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await app.GetTestClient().PostAsync(new Uri(ThemeEndpoint.Path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
