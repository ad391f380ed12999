using System.Net;
using Folkmoot.Platform.Admission;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Admission;

public sealed class AdmissionTests
{
    [Fact]
    public async Task Those_who_began_come_before_new_visitors_and_a_long_line_is_not_joined()
    {
        var keeper = new Doorkeeper(most: 1, mostNew: 2);
        await keeper.EnterAsync();

        var (firstNew, secondNew) = (keeper.TryEnterAsync()!, keeper.TryEnterAsync()!);
        Assert.Null(keeper.TryEnterAsync());
        var (first, second) = (keeper.EnterAsync(), keeper.EnterAsync());

        foreach (var (next, later) in new[] { (first, second), (second, firstNew), (firstNew, secondNew) })
        {
            Assert.False(next.IsCompleted);
            keeper.Leave();
            await next.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.False(later.IsCompleted);
        }

        Assert.NotNull(keeper.TryEnterAsync());
    }

    [Fact]
    public async Task Many_at_once_are_never_more_inside_than_may_be()
    {
        var keeper = new Doorkeeper(most: 8, mostNew: 4);
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(async () =>
        {
            await keeper.EnterAsync();
            var now = Interlocked.Increment(ref inside);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            keeper.Leave();
        })));

        Assert.InRange(most, 1, 8);
        Assert.True(keeper.TryEnterAsync()!.IsCompleted);
    }

    [Fact]
    public async Task When_it_is_full_new_visitors_get_a_page_that_waits_and_those_who_began_go_on()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, services: services => services.AddSingleton(new Doorkeeper(most: 1, mostNew: 0)));
        var began = host.NewBrowser();
        Assert.Equal(HttpStatusCode.OK, (await began.GetAsync("/sign-in")).Status);
        var keeper = host.Services.GetRequiredService<Doorkeeper>();
        await keeper.EnterAsync();

        var waiting = await host.NewBrowser().GetAsync("/sign-in");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Many people are here just now"), (waiting.Status, waiting.Heading));
        Assert.Equal(TimeSpan.FromSeconds(5), waiting.Headers.RetryAfter!.Delta);
        Assert.Equal("5", Assert.Single(waiting.Headers.GetValues("Refresh")));
        Assert.Equal(HttpStatusCode.OK, (await host.NewBrowser().GetAsync("/places")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.NewBrowser().GetAsync("/health/live")).Status);
        var patient = began.GetAsync("/sign-in");
        keeper.Leave();
        Assert.Equal(HttpStatusCode.OK, (await patient).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.NewBrowser().GetAsync("/sign-in")).Status);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); seen < value; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
