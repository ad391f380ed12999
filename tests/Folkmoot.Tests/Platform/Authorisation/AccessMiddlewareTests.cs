using System.Net;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Tests.Platform.Authorisation;

public sealed class AccessMiddlewareTests
{
    private static readonly (string Route, Access Access)[] Routes =
    [
        ("/anyone", Access.Anyone),
        ("/signed-in", Access.SignedIn),
        ("/places/{place}/manage", Access.Organiser),
        ("/places/{place}/{process}/judge", Access.Officer),
        ("/places/{place}/{process}/look", Access.Observer),
        ("/administrator", Access.Administrator),
        ("/demonstration", Access.Demonstration),
    ];

    public enum Who
    {
        Nobody,
        WithoutRole,
        OrganiserOfTown,
        OrganiserOfCounty,
        OrganiserElsewhere,
        OfficerOfTown,
        ClerkOfTown,
        Administrator,
    }

    public static TheoryData<string, Who, HttpStatusCode> Matrix()
    {
        const HttpStatusCode open = HttpStatusCode.OK, signIn = HttpStatusCode.Redirect, forbidden = HttpStatusCode.Forbidden;
        var expected = new TheoryData<string, Who, HttpStatusCode>();
        foreach (var who in Enum.GetValues<Who>())
        {
            expected.Add("/anyone", who, open);
            expected.Add("/signed-in", who, who == Who.Nobody ? signIn : open);
            expected.Add("/places/wyebridge/manage", who, who switch
            {
                Who.Nobody => signIn,
                Who.OrganiserOfTown or Who.OrganiserOfCounty or Who.Administrator => open,
                _ => forbidden,
            });
            expected.Add("/places/wyeshire/manage", who, who switch
            {
                Who.Nobody => signIn,
                Who.OrganiserOfCounty or Who.Administrator => open,
                _ => forbidden,
            });
            expected.Add("/places/wyebridge/vote/judge", who, who switch
            {
                Who.Nobody => signIn,
                Who.OrganiserOfTown or Who.OrganiserOfCounty or Who.OfficerOfTown or Who.Administrator => open,
                _ => forbidden,
            });
            expected.Add("/places/wyebridge/vote/look", who, who switch
            {
                Who.Nobody => signIn,
                Who.OrganiserElsewhere or Who.WithoutRole => forbidden,
                _ => open,
            });
            expected.Add("/places/nowhere/manage", who, HttpStatusCode.NotFound);
            expected.Add("/administrator", who, who switch { Who.Nobody => signIn, Who.Administrator => open, _ => forbidden });
            expected.Add("/demonstration", who, HttpStatusCode.NotFound);
        }

        return expected;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Request_ByEveryKindOfPerson_GetsWhatTheTableSays(string address, Who who, HttpStatusCode expected)
    {
        await using var app = await StartAsync(who, demonstration: false);

        var get = await app.GetTestClient().GetAsync(address, TestContext.Current.CancellationToken);
        var post = await app.GetTestClient().PostAsync(address, content: null, TestContext.Current.CancellationToken);

        Assert.Equal((expected, expected), (get.StatusCode, post.StatusCode));
    }

    [Fact]
    public async Task Request_DemonstrationRouteOnDemonstration_IsOpen()
    {
        await using var app = await StartAsync(Who.Nobody, demonstration: true);

        var response = await app.GetTestClient().GetAsync("/demonstration", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Request_NotSignedIn_ComesBackAfterSigningIn()
    {
        await using var app = await StartAsync(Who.Nobody, demonstration: false);

        var response = await app.GetTestClient().GetAsync("/places/wyebridge/manage?phase=2&x=a%20b", TestContext.Current.CancellationToken);

        Assert.Equal("/sign-in?returnTo=%2Fplaces%2Fwyebridge%2Fmanage%3Fphase%3D2%26x%3Da%2520b", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Request_WithAMethodThatIsNotServed_IsAnsweredByTheFramework()
    {
        await using var app = await StartAsync(Who.Nobody, demonstration: false);

        var response = await app.GetTestClient().DeleteAsync("/anyone", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Start_WithARouteInNoTable_Stops()
    {
        var mistake = await Assert.ThrowsAsync<InvalidOperationException>(
            () => StartAsync(Who.Nobody, demonstration: false, app => app.MapGet("/forgotten", () => "")));

        Assert.Contains("\"/forgotten\" is in no route table", mistake.Message, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(Who who, bool demonstration, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IDemonstration>(new Demonstration(demonstration));
        builder.Services.AddSingleton<AccessTable>();
        builder.Services.AddSingleton<IRouteTable>(new Listed(Routes));
        builder.Services.AddSingleton<IPlaceTree, TestPlaces>();
        builder.Services.AddSingleton<IProcessIndex, TestProcesses>();
        builder.Services.AddScoped<ICurrentActor>(services => Make(who, services.GetRequiredService<IPlaceTree>()));
        var app = builder.Build();
        app.UseRouting();
        app.UseAccess();
        foreach (var (route, _) in Routes)
            app.MapMethods(route, [HttpMethods.Get, HttpMethods.Post], () => "open");
        map?.Invoke(app);
        try
        {
            app.CheckAccess();
            await app.StartAsync(TestContext.Current.CancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static Somebody Make(Who who, IPlaceTree places) => new(
        signedIn: who != Who.Nobody,
        administrator: who == Who.Administrator,
        places,
        organises: who switch
        {
            Who.OrganiserOfTown => TestPlaces.Town.Id,
            Who.OrganiserOfCounty => TestPlaces.County.Id,
            Who.OrganiserElsewhere => TestPlaces.Other.Id,
            Who.OfficerOfTown or Who.ClerkOfTown => TestPlaces.Town.Id,
            _ => null,
        },
        door: who switch
        {
            Who.OfficerOfTown => Access.Officer,
            Who.ClerkOfTown => Access.Clerk,
            _ => Access.Organiser,
        });

    private sealed class Demonstration(bool isOn) : IDemonstration
    {
        public bool IsOn => isOn;
    }
}
