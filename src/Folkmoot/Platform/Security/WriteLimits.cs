using System.Collections.Frozen;
using System.Threading.RateLimiting;

namespace Folkmoot.Platform.Security;

/// <summary>
/// Counts what each address writes, by the names in <see cref="Limits"/>. The middleware of ASP.NET keeps a timer going that outlives its
/// host; this begins counting with the first write and ends with the host.
/// </summary>
internal sealed class WriteLimits : IDisposable
{
    private readonly FrozenDictionary<string, Lazy<PartitionedRateLimiter<string>>> _limiters = new Dictionary<string, Lazy<PartitionedRateLimiter<string>>>
    {
        [Limits.Writes] = Window(300, TimeSpan.FromMinutes(1)),
        [Limits.Uploads] = Window(20, TimeSpan.FromMinutes(10)),
        [Limits.Letters] = Window(20, TimeSpan.FromMinutes(10)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Takes one of what an address may do.</summary>
    /// <exception cref="InvalidOperationException">A page names a limit that there is not.</exception>
    public RateLimitLease Take(string limit, string address) =>
        _limiters.TryGetValue(limit, out var limiter) ? limiter.Value.AttemptAcquire(address) : throw new InvalidOperationException($"There is no limit \"{limit}\".");

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values.Where(l => l.IsValueCreated))
            limiter.Value.Dispose();
    }

    private static Lazy<PartitionedRateLimiter<string>> Window(int permits, TimeSpan length) => new(() =>
        PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = length })));
}
