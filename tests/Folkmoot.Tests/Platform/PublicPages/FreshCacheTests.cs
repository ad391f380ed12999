using Folkmoot.Platform.PublicPages;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.PublicPages;

public sealed class FreshCacheTests
{
    private readonly WriteCounter _writes = new();
    private readonly FakeClock _clock = new();
    private int _reads;

    [Fact]
    public async Task A_value_is_read_again_after_a_write_and_when_its_time_is_over()
    {
        var cache = new FreshCache(_writes, _clock);

        Assert.Equal(("1", "1"), (await cache.GetAsync("a", ReadAsync), await cache.GetAsync("a", ReadAsync)));
        _writes.Add();
        Assert.Equal("2", await cache.GetAsync("a", ReadAsync));
        _clock.Advance(PublicPagePolicy.Life);
        Assert.Equal("3", await cache.GetAsync("a", ReadAsync));
    }

    [Fact]
    public async Task A_value_read_before_a_write_is_not_kept_after_it()
    {
        var cache = new FreshCache(_writes, _clock);

        await cache.GetAsync("a", () =>
        {
            _writes.Add();
            return ReadAsync();
        });

        Assert.Equal("2", await cache.GetAsync("a", ReadAsync));
    }

    [Fact]
    public async Task What_does_not_exist_is_asked_for_each_time()
    {
        var cache = new FreshCache(_writes, _clock);

        Assert.Null(await cache.GetAsync("a", () => Task.FromResult<string?>(null)));
        Assert.Equal("1", await cache.GetAsync("a", ReadAsync));
    }

    private Task<string?> ReadAsync() => Task.FromResult<string?>($"{++_reads}");
}
