using System.Text.Json;
using System.Text.RegularExpressions;
using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Tests.People;

/// <summary>What tests do with people: make accounts, give them roles, sign them in through the site's own pages.</summary>
internal static partial class PeopleSteps
{
    /// <summary>Makes an account with the given role; an organiser without a place has none.</summary>
    public static async Task<Guid> AddAccountAsync(this TestHost host, string name, string? email, Role? role = null, Guid? place = null, Guid? process = null)
    {
        await using var db = host.Database.NewContext();
        var now = host.Clock.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(), DisplayName = name, Email = email, EmailKey = EmailAddress.TryParse(email)?.Key, IsEmailProven = email is not null, CreatedAt = now };
        db.Accounts.Add(account);
        if (role is { } held)
            db.RoleGrants.Add(new RoleGrant { Id = Guid.CreateVersion7(), AccountId = account.Id, Role = held, PlaceId = place, ProcessId = process, GrantedAt = now });
        await db.SaveChangesAsync();
        return account.Id;
    }

    public static async Task<Guid> AddPlaceAsync(this TestHost host, string name, Guid? parent = null) =>
        (await host.WithAsync<Places, Place>(places => places.CreateAsync(
            Actor.Platform, new PlaceDetails(name, "town", "", null, "Europe/London", "GBP"), parent, default))).Id;

    /// <summary>A draft in the place.</summary>
    public static Task<Guid> AddProcessAsync(this TestHost host, string place, string title) => host.WithAsync<IServiceProvider, Guid>(async services =>
    {
        var town = await services.GetRequiredService<Places>().FindAsync(place, default);
        return (await services.GetRequiredService<ProcessWriter>().StartAsync(Actor.Platform, town!, "green-budget-equal-shares", new ProcessDetails(title, "A round."), default)).Process.Id;
    });

    /// <summary>A link that signs in to the account; its token.</summary>
    public static async Task<string> AddLinkAsync(this TestHost host, Guid account)
    {
        var token = Secret.NewToken();
        await using var db = host.Database.NewContext();
        db.SignInLinks.Add(new SignInLink
        {
            Id = Guid.NewGuid(),
            AccountId = account,
            TokenHash = Secret.HashToken(host.Services.GetRequiredService<IInstanceKey>(), token),
            ExpiresAt = host.Clock.GetUtcNow() + SignInLimits.LinkLife,
        });
        await db.SaveChangesAsync();
        return token;
    }

    /// <summary>A visitor who is signed in to the account.</summary>
    public static async Task<Browser> SignInAsync(this TestHost host, Guid account)
    {
        var token = await host.AddLinkAsync(account);
        var browser = host.NewBrowser();
        var entered = await browser.SubmitAsync(await browser.GetAsync($"/sign-in/link/{token}"), []);
        Assert.Equal("/", entered.Redirect);
        return browser;
    }

    /// <summary>A visitor who is signed in and has the given role.</summary>
    public static async Task<Browser> SignInAsAsync(this TestHost host, Role? role, Guid? place = null, Guid? process = null) =>
        await host.SignInAsync(await host.AddAccountAsync("Sam", email: null, role, place, process));

    /// <summary>Asks for a sign-in letter and lets the jobs run.</summary>
    public static async Task<Guid> RequestLetterAsync(this TestHost host, string email, string? returnTo = null)
    {
        var request = await host.WithAsync<SignIns, Guid>(signIns => signIns.RequestAsync(email, returnTo, default));
        await host.RunJobsAsync();
        return request;
    }

    /// <summary>The token of the link and the code in the newest letter.</summary>
    public static async Task<(string Token, string Code)> ReadSecretsAsync(this TestHost host)
    {
        var body = (await host.LettersAsync())[^1].Body;
        return (Link().Match(body).Groups["token"].Value, Code().Match(body).Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal));
    }

    public static string PeopleText(this TestHost host, string name, params object[] values) =>
        host.Services.GetRequiredService<IStringLocalizer<Folkmoot.People.Texts>>()[name, values];

    /// <summary>Runs the handler of a job once more, as after a lost lease.</summary>
    public static Task RunAgainAsync<T>(this TestHost host, string kind, T payload) => host.WithAsync<IEnumerable<IJobHandler>>(
        handlers => handlers.Single(h => h.Kind == kind)
            .RunAsync(new JobRun(Guid.NewGuid(), JsonSerializer.Serialize(payload, JsonSerializerOptions.Web), (_, _) => { }), default));

    /// <summary>The sentence with which a service refuses.</summary>
    public static async Task<string> RefusedAsync<TService>(this TestHost host, Func<TService, Task> use)
        where TService : notnull => (await Assert.ThrowsAsync<RefusedException>(() => host.WithAsync(use))).Message;

    [GeneratedRegex("/sign-in/link/(?<token>[A-Za-z0-9_-]{43})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?<code>\d{3} \d{3})\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
