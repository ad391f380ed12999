using System.Globalization;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.People;

public sealed class SignInsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task RequestAsync_AddressWithAccount_SendsOneLetterWithLinkAndCode(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "Ann@Example.org");

        await host.RequestLetterAsync("ann@example.ORG");

        var letter = Assert.Single(await host.LettersAsync());
        Assert.Equal("Ann@Example.org", letter.To);
        Assert.Contains("Hello Ann,", letter.Body, StringComparison.Ordinal);
        Assert.Matches("http://localhost/sign-in/link/[A-Za-z0-9_-]{43}\n", letter.Body);
        Assert.Matches(@"letter: \d{3} \d{3}\n", letter.Body);
    }

    [Theory]
    [Databases]
    public async Task RequestAsync_AddressWithoutAccount_SendsNothingAndAnswersTheSame(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        var request = await host.RequestLetterAsync("nobody@example.org");

        Assert.NotEqual(Guid.Empty, request);
        Assert.Empty(await host.LettersAsync());
        Assert.Equal(host.PeopleText("Code.Wrong"), await host.RefusedAsync<SignIns>(s => s.UseCodeAsync(request, "123456", default)));
    }

    [Theory]
    [Databases]
    public async Task RequestAsync_ManyAtOnce_WritesNoMoreLettersThanAnHourAllows(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.WithAsync<SignIns, Guid>(s => s.RequestAsync("ann@example.org", null, default))));
        await host.RunJobsAsync();

        Assert.Equal(SignInLimits.LettersPerHour, (await host.LettersAsync()).Count);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.RequestLetterAsync("ann@example.org");
        Assert.Equal(SignInLimits.LettersPerHour + 1, (await host.LettersAsync()).Count);
    }

    [Theory]
    [Databases]
    public async Task RequestAsync_NoAddress_IsRefusedAndStoresNothing(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        Assert.Equal(host.PeopleText("Email.Wrong"), await host.RefusedAsync<SignIns>(s => s.RequestAsync("ann", null, default)));

        await using var db = host.Database.NewContext();
        Assert.Equal(0, await db.SignInLinks.CountAsync(Stop));
    }

    [Theory]
    [Databases]
    public async Task LetterJob_RunTwice_WritesOneLetter(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        var request = await host.RequestLetterAsync("ann@example.org");

        await host.RunAgainAsync(SignInLetterJob.Name, new SignInLetterRequest(request));

        Assert.Single(await host.LettersAsync());
    }

    [Theory]
    [Databases]
    public async Task UseLinkAsync_SixtyFourAtOnce_BeginsOneSession(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var account = await host.AddAccountAsync("Ann", "ann@example.org");
        await host.RequestLetterAsync("ann@example.org");
        var (token, _) = await host.ReadSecretsAsync();

        var entered = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => TryAsync(host, s => s.UseLinkAsync(token, default))));

        Assert.Equal(1, entered.Count(e => e));
        await using var db = host.Database.NewContext();
        Assert.Equal(account, (await db.Sessions.SingleAsync(Stop)).AccountId);
    }

    [Theory]
    [Databases]
    public async Task UseLinkAsync_After20Minutes_IsRefused(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        await host.RequestLetterAsync("ann@example.org");
        var (token, _) = await host.ReadSecretsAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(20) - TimeSpan.FromSeconds(1));
        Assert.True(await host.WithAsync<SignIns, bool>(s => s.IsGoodAsync(token, default)));
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(await host.WithAsync<SignIns, bool>(s => s.IsGoodAsync(token, default)));
        Assert.Equal(host.PeopleText("Link.Over"), await host.RefusedAsync<SignIns>(s => s.UseLinkAsync(token, default)));
    }

    [Theory]
    [Databases]
    public async Task UseCodeAsync_RightCode_SignsInOnceAndEndsTheLink(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        var request = await host.RequestLetterAsync("ann@example.org", "/places/wyebridge");
        var (token, code) = await host.ReadSecretsAsync();

        var signedIn = await host.WithAsync<SignIns, SignedIn>(s => s.UseCodeAsync(request, $" {code[..3]}-{code[3..]} ", default));

        Assert.Equal("/places/wyebridge", signedIn.ReturnTo);
        Assert.Equal(host.PeopleText("Code.Over"), await host.RefusedAsync<SignIns>(s => s.UseCodeAsync(request, code, default)));
        Assert.Equal(host.PeopleText("Link.Over"), await host.RefusedAsync<SignIns>(s => s.UseLinkAsync(token, default)));
    }

    [Theory]
    [Databases]
    public async Task UseCodeAsync_CodeOfAnotherRequest_IsWrong(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        await host.RequestLetterAsync("ann@example.org");
        var (_, code) = await host.ReadSecretsAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var other = await host.RequestLetterAsync("ann@example.org");
        var (_, otherCode) = await host.ReadSecretsAsync();
        Assert.SkipWhen(code == otherCode, "Both letters happen to have the same code.");

        Assert.Equal(host.PeopleText("Code.Wrong"), await host.RefusedAsync<SignIns>(s => s.UseCodeAsync(other, code, default)));
    }

    [Theory]
    [Databases]
    public async Task UseCodeAsync_FiveWrongTries_EndTheCodeButNotTheLink(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        var request = await host.RequestLetterAsync("ann@example.org");
        var (token, code) = await host.ReadSecretsAsync();

        for (var i = 0; i < SignInLimits.TriesPerCode; i++)
            Assert.Equal(host.PeopleText("Code.Wrong"), await host.RefusedAsync<SignIns>(s => s.UseCodeAsync(request, Wrong(code), default)));

        Assert.Equal(host.PeopleText("Code.Over"), await host.RefusedAsync<SignIns>(s => s.UseCodeAsync(request, code, default)));
        Assert.True(await TryAsync(host, s => s.UseLinkAsync(token, default)));
    }

    [Theory]
    [Databases]
    public async Task UseCodeAsync_WrongTriesAtOnce_CountEachOne(DatabaseKind kind)
    {
        var key = new CountingKey();
        await using var host = await TestHost.StartAsync(kind, services: services => services.AddSingleton<IInstanceKey>(key));
        await host.AddAccountAsync("Ann", "ann@example.org");
        var request = await host.RequestLetterAsync("ann@example.org");
        var (_, code) = await host.ReadSecretsAsync();

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => host.RefusedAsync<SignIns>(s => s.UseCodeAsync(request, Wrong(code), default))));

        Assert.Equal(SignInLimits.TriesPerCode, key.Codes - (await host.LettersAsync()).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345x")]
    [InlineData("١٢٣٤٥٦")]
    public async Task UseCodeAsync_NotSixDigits_SaysSoAndCostsNoTry(string? code)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        var request = await host.RequestLetterAsync("nobody@example.org");

        for (var i = 0; i <= SignInLimits.TriesPerCode; i++)
            Assert.Equal(host.PeopleText("Code.NotSixDigits"), await host.RefusedAsync<SignIns>(s => s.UseCodeAsync(request, code, default)));
    }

    /// <summary>Somebody asks for all the letters and tries all the codes that the limits allow, in the hours around midnight, when the count of the day begins anew.</summary>
    [Theory]
    [Databases]
    public async Task UseCodeAsync_GuessingAroundMidnight_HitsWithLessThanOneIn10000(DatabaseKind kind)
    {
        var key = new CountingKey();
        await using var host = await TestHost.StartAsync(kind, services: services => services.AddSingleton<IInstanceKey>(key));
        await host.AddAccountAsync("Ann", "ann@example.org");
        host.Clock.Set(new DateTimeOffset(2026, 5, 4, 21, 30, 0, TimeSpan.Zero));

        for (var hour = 0; hour < 6; hour++)
        {
            for (var letter = 0; letter <= SignInLimits.LettersPerHour; letter++)
            {
                var request = await host.WithAsync<SignIns, Guid>(s => s.RequestAsync("ann@example.org", null, default));
                await host.RunJobsAsync();
                for (var attempt = 0; attempt <= SignInLimits.TriesPerCode; attempt++)
                    await host.RefusedAsync<SignIns>(s => s.UseCodeAsync(request, "000000", default));
            }

            host.Clock.Advance(TimeSpan.FromHours(1));
        }

        var guesses = key.Codes - (await host.LettersAsync()).Count;
        var chance = 1 - Math.Pow(1 - (1.0 / Secret.Codes), guesses);
        Assert.Equal(2 * SignInLimits.GuessesPerDay, guesses);
        Assert.True(chance < 1.0 / 10_000, $"The chance is {chance.ToString(CultureInfo.InvariantCulture)}.");
    }

    [Theory]
    [Databases]
    public async Task Database_AfterALetter_HoldsNeitherTokenNorCode(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        await host.RequestLetterAsync("ann@example.org");
        var (token, code) = await host.ReadSecretsAsync();

        await using var db = host.Database.NewContext();
        var link = await db.SignInLinks.SingleAsync(Stop);
        Assert.Equal((32, 32), (link.TokenHash?.Length, link.CodeHash?.Length));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(token, StringComparison.Ordinal) || line.Contains(code, StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("ann@example.org", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [Databases]
    public async Task Cleanup_ADayAfterTheEnd_ForgetsRequestsAndSessions(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        await host.RequestLetterAsync("ann@example.org");
        var (token, _) = await host.ReadSecretsAsync();
        Assert.True(await TryAsync(host, s => s.UseLinkAsync(token, default)));

        host.Clock.Advance(Sessions.MaxLife + TimeSpan.FromHours(23));
        await host.RunAgainAsync(SignInCleanup.Name, new { });
        Assert.Equal((0, 1), await CountAsync(host));

        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.RunAgainAsync(SignInCleanup.Name, new { });
        Assert.Equal((0, 0), await CountAsync(host));
    }

    private static async Task<(int Links, int Sessions)> CountAsync(TestHost host)
    {
        await using var db = host.Database.NewContext();
        return (await db.SignInLinks.CountAsync(Stop), await db.Sessions.CountAsync(Stop));
    }

    private static async Task<bool> TryAsync(TestHost host, Func<SignIns, Task<SignedIn>> use)
    {
        try
        {
            await host.WithAsync(use);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static string Wrong(string code) => code == "000000" ? "000001" : "000000";
}
