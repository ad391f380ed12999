using System.Net;
using Folkmoot.People;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Authorisation;

/// <summary>Every route that the platform really serves, with every method, against every kind of person: nobody gets further than the route tables say.</summary>
public sealed class AuthorisationMatrixTests
{
    public enum Who
    {
        Nobody,
        WithoutRole,
        OrganiserOfTown,
        OrganiserOfCounty,
        OrganiserElsewhere,
        OfficerOfTown,
        ClerkOfTown,
        ModeratorOfCounty,
        ConnectorOfTown,
        CallerOfTown,
        ObserverOfTown,
        OfficerElsewhere,
        OrganiserOfProcess,
        OfficerOfProcess,
        ClerkOfProcess,
        OrganiserOfOtherProcess,
        Administrator,
    }

    public static TheoryData<Who> Everybody() => new(Enum.GetValues<Who>());

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task EveryRoute_AnswersAsItsTableSays(Who who)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        var county = await host.AddPlaceAsync("Wyeshire");
        var town = await host.AddPlaceAsync("Wyebridge", county);
        var elsewhere = await host.AddPlaceAsync("Elsewhere");
        var process = await host.AddProcessAsync("wyebridge", "X");
        var other = await host.AddProcessAsync("wyebridge", "Another");
        var browser = who switch
        {
            Who.Nobody => host.NewBrowser(),
            Who.WithoutRole => await host.SignInAsAsync(role: null),
            Who.OrganiserOfTown => await host.SignInAsAsync(Role.Organiser, town),
            Who.OrganiserOfCounty => await host.SignInAsAsync(Role.Organiser, county),
            Who.OrganiserElsewhere => await host.SignInAsAsync(Role.Organiser, elsewhere),
            Who.OfficerOfTown => await host.SignInAsAsync(Role.Officer, town),
            Who.ClerkOfTown => await host.SignInAsAsync(Role.Clerk, town),
            Who.ModeratorOfCounty => await host.SignInAsAsync(Role.Moderator, county),
            Who.CallerOfTown => await host.SignInAsAsync(Role.Caller, town),
            Who.ConnectorOfTown => await host.SignInAsAsync(Role.Connector, town),
            Who.ObserverOfTown => await host.SignInAsAsync(Role.Observer, town),
            Who.OfficerElsewhere => await host.SignInAsAsync(Role.Officer, elsewhere),
            Who.OrganiserOfProcess => await host.SignInAsAsync(Role.Organiser, town, process),
            Who.OfficerOfProcess => await host.SignInAsAsync(Role.Officer, town, process),
            Who.ClerkOfProcess => await host.SignInAsAsync(Role.Clerk, town, process),
            Who.OrganiserOfOtherProcess => await host.SignInAsAsync(Role.Organiser, town, other),
            _ => await host.SignInAsAsync(Role.Administrator),
        };

        var wrong = new List<string>();
        var asked = 0;
        foreach (var (route, method, access, ofProcess) in Routes(host))
        {
            // Signing out works for everybody and would end the visit.
            if (route == "/sign-out" && method == HttpMethods.Post)
                continue;
            asked++;
            var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), route));
            var expected = Expected(access, who, ofProcess);
            if (expected != Answered(answer, expected))
                wrong.Add($"{method} {route} ({access}): {expected} expected, {(int)answer.Status} {answer.Redirect} answered");
        }

        Assert.Empty(wrong);
        Assert.True(asked > 30, $"Only {asked} requests were made.");
    }

    [Fact]
    public async Task EveryDemonstrationRoute_OnADemonstration_IsOpenToEverybody()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, settings => settings with { Demonstration = true });

        foreach (var (route, method, _, _) in Routes(host).Where(r => r.Access == Access.Demonstration && r.Method == HttpMethods.Get))
        {
            var answer = await host.NewBrowser().SendAsync(new HttpRequestMessage(new HttpMethod(method), route));
            Assert.True(answer.Status is not HttpStatusCode.Forbidden && answer.Redirect?.StartsWith("/sign-in", StringComparison.Ordinal) != true, $"{method} {route}");
        }
    }

    private enum Outcome
    {
        LetThrough,
        SentToSignIn,
        Forbidden,
        Missing,
    }

    private static Outcome Expected(Access access, Who who, bool ofProcess) => (access, who) switch
    {
        (Access.Demonstration, _) => Outcome.Missing,
        (Access.Anyone, _) => Outcome.LetThrough,
        (_, Who.Nobody) => Outcome.SentToSignIn,
        (Access.SignedIn, _) => Outcome.LetThrough,
        (_, Who.Administrator) => Outcome.LetThrough,
        (Access.Administrator, _) => Outcome.Forbidden,
        (_, Who.OrganiserOfTown or Who.OrganiserOfCounty) => Outcome.LetThrough,
        (_, Who.OrganiserOfProcess) when ofProcess => Outcome.LetThrough,
        (Access.Officer or Access.Observer, Who.OfficerOfTown) => Outcome.LetThrough,
        (Access.Officer or Access.Observer, Who.OfficerOfProcess) when ofProcess => Outcome.LetThrough,
        (Access.Clerk or Access.Caller or Access.Observer, Who.ClerkOfTown) => Outcome.LetThrough,
        (Access.Clerk or Access.Caller or Access.Observer, Who.ClerkOfProcess) when ofProcess => Outcome.LetThrough,
        (Access.Moderator or Access.Observer, Who.ModeratorOfCounty) => Outcome.LetThrough,
        (Access.Caller or Access.Observer, Who.CallerOfTown) => Outcome.LetThrough,
        (Access.Connector or Access.Observer, Who.ConnectorOfTown) => Outcome.LetThrough,
        (Access.Observer, Who.ObserverOfTown) => Outcome.LetThrough,
        _ => Outcome.Forbidden,
    };

    // Behind the door a room may still find nothing at an address that the test made up.
    private static Outcome Answered(PageAnswer answer, Outcome expected) => answer switch
    {
        { Status: HttpStatusCode.Forbidden } => Outcome.Forbidden,
        { Redirect: { } to } when to.StartsWith("/sign-in?returnTo=", StringComparison.Ordinal) => Outcome.SentToSignIn,
        { Status: HttpStatusCode.NotFound } when expected == Outcome.Missing => Outcome.Missing,
        _ => Outcome.LetThrough,
    };

    private static IEnumerable<(string Route, string Method, Access Access, bool OfProcess)> Routes(TestHost host)
    {
        var table = host.Services.GetRequiredService<AccessTable>();
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var access = table.Find(endpoint) ?? throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} is in no route table.");
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
            foreach (var method in methods.Count > 0 ? methods : [HttpMethods.Get, HttpMethods.Post])
                yield return (Address(endpoint.RoutePattern), method, access, endpoint.RoutePattern.GetParameter(AccessMiddleware.Process) is not null);
        }
    }

    private static string Address(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part))));

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "place" } => "wyebridge",
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(p => p.Content == "guid") => "00000000-0000-7000-8000-000000000009",
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(p => p.Content?.StartsWith("int", StringComparison.Ordinal) == true) => "9",
        _ => "x",
    };
}
