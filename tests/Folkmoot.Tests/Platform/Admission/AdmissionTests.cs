using System.Net;
using Folkmoot.Platform.Admission;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Admission;

public sealed class AdmissionTests
{
    [Fact]
    public async Task New_visitors_come_in_while_there_is_room_and_others_wait_their_turn()
    {
        var keeper = new Doorkeeper(most: 2, mostForNew: 1);

        Assert.True(keeper.TryEnter());
        Assert.False(keeper.TryEnter());
        await keeper.EnterAsync();
        var (first, second) = (keeper.EnterAsync().AsTask(), keeper.EnterAsync().AsTask());
        Assert.False(first.IsCompleted || second.IsCompleted);

        keeper.Leave();
        await first.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        keeper.Leave();
        await second.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        keeper.Leave();
        keeper.Leave();
        Assert.True(keeper.TryEnter());
    }

    [Fact]
    public async Task Many_at_once_are_never_more_inside_than_may_be()
    {
        var keeper = new Doorkeeper(most: 8, mostForNew: 4);
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
        Assert.True(keeper.TryEnter());
    }

    [Fact]
    public async Task When_it_is_full_new_visitors_get_a_page_that_waits_and_those_who_began_go_on()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, services: services => services.AddSingleton(new Doorkeeper(most: 4, mostForNew: 1)));
        var began = host.NewBrowser();
        Assert.Equal(HttpStatusCode.OK, (await began.GetAsync("/sign-in")).Status);
        Assert.True(host.Services.GetRequiredService<Doorkeeper>().TryEnter());

        var waiting = await host.NewBrowser().GetAsync("/sign-in");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Many people are here just now"), (waiting.Status, waiting.Heading));
        Assert.Equal(TimeSpan.FromSeconds(5), waiting.Headers.RetryAfter!.Delta);
        Assert.Equal("5", Assert.Single(waiting.Headers.GetValues("Refresh")));
        Assert.Equal(HttpStatusCode.OK, (await began.GetAsync("/sign-in")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.NewBrowser().GetAsync("/places")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.NewBrowser().GetAsync("/health/live")).Status);

        host.Services.GetRequiredService<Doorkeeper>().Leave();
        Assert.Equal(HttpStatusCode.OK, (await host.NewBrowser().GetAsync("/sign-in")).Status);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); seen < value; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
