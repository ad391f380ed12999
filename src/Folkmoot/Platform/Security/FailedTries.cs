using System.Collections.Concurrent;

namespace Folkmoot.Platform.Security;

/// <summary>Counts failed tries at secrets in windows of time, by address and for the whole site.</summary>
internal sealed class FailedTries(TimeProvider clock)
{
    public const int PerAddress = 30;
    public const int PerSite = 1000;

    public static readonly TimeSpan AddressWindow = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan SiteWindow = TimeSpan.FromMinutes(1);

    private const int ManyAddresses = 50_000;

    private readonly ConcurrentDictionary<string, Window> _byAddress = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private Window _site = new(default, 0);

    /// <summary>How long this address must wait before the next try; nothing when it need not.</summary>
    public TimeSpan? Wait(string address)
    {
        var now = clock.GetUtcNow();
        if (_byAddress.TryGetValue(address, out var own) && own.Count >= PerAddress && now < own.Start + AddressWindow)
            return own.Start + AddressWindow - now;
        lock (_turn)
            return _site.Count >= PerSite && now < _site.Start + SiteWindow ? _site.Start + SiteWindow - now : null;
    }

    public void Count(string address)
    {
        var now = clock.GetUtcNow();
        if (_byAddress.Count > ManyAddresses)
            Forget(now);
        _byAddress.AddOrUpdate(address, _ => new Window(now, 1), (_, window) => window.Add(now, AddressWindow));
        lock (_turn)
            _site = _site.Add(now, SiteWindow);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, window) in _byAddress)
        {
            if (now >= window.Start + AddressWindow)
                _byAddress.TryRemove(address, out _);
        }
    }

    private sealed record Window(DateTimeOffset Start, int Count)
    {
        public Window Add(DateTimeOffset now, TimeSpan length) => now >= Start + length ? new Window(now, 1) : this with { Count = Count + 1 };
    }
}
