using Folkmoot.Platform.Security;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Security;

public sealed class FailedTriesTests
{
    private readonly FakeClock _clock = new();
    private readonly FailedTries _tries;

    public FailedTriesTests() => _tries = new FailedTries(_clock);

    [Fact]
    public void An_address_waits_after_too_many_failures_and_others_do_not()
    {
        for (var i = 0; i < FailedTries.PerAddress; i++)
        {
            Assert.Null(_tries.Wait("a"));
            _tries.Count("a");
        }

        Assert.Equal(FailedTries.AddressWindow, _tries.Wait("a"));
        Assert.Null(_tries.Wait("b"));
        _clock.Advance(FailedTries.AddressWindow);
        Assert.Null(_tries.Wait("a"));
    }

    [Fact]
    public void Everybody_waits_when_many_addresses_guess_together()
    {
        for (var i = 0; i < FailedTries.PerSite; i++)
            _tries.Count("address " + i);

        Assert.Equal(FailedTries.SiteWindow, _tries.Wait("another"));
        _clock.Advance(FailedTries.SiteWindow);
        Assert.Null(_tries.Wait("another"));
    }
}
