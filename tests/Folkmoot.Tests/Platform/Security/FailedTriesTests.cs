using Folkmoot.Platform.Security;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Security;

public sealed class FailedTriesTests
{
    [Fact]
    public void Guessing_voter_codes_all_day_hits_any_of_a_million_voters_with_less_than_one_in_10000()
    {
        var codes = System.Numerics.BigInteger.Pow(31, Folkmoot.Ballots.Codes.VoterCodeLength - 1);
        var tries = FailedTries.PerSite * (System.Numerics.BigInteger)(TimeSpan.FromDays(1) / FailedTries.SiteWindow);

        Assert.True(tries * 1_000_000 * 10_000 < codes, $"{tries} tries for {codes} codes");
    }

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
