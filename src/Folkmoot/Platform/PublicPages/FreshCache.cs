using System.Collections.Concurrent;

namespace Folkmoot.Platform.PublicPages;

/// <summary>
/// Keeps what many visitors read at the same time, such as the ballot that a whole town votes on, for as long as
/// <see cref="PublicPagePolicy.Life"/> and until something is written. What is kept is shared: nobody may change it, and
/// whether a write is allowed is asked of the database, never of this.
/// </summary>
public sealed class FreshCache
{
    private const int Most = 1_000;

    private readonly WriteCounter _writes;
    private readonly TimeProvider _clock;
    private Kept _kept = new((-1, -1));

    internal FreshCache(WriteCounter writes, TimeProvider clock) => (_writes, _clock) = (writes, clock);

    /// <summary>The value of a key as it is kept, or else as it is read; what does not exist is not kept.</summary>
    public async Task<T?> GetAsync<T>(string key, Func<Task<T?>> read)
        where T : class
    {
        var kept = Current();
        if (kept.Values.TryGetValue(key, out var found))
            return (T)found;
        var value = await read();
        if (value is not null && kept.Values.Count < Most)
            kept.Values.TryAdd(key, value);
        return value;
    }

    // A value read before a write goes into the set from before it, which nobody looks into any more.
    private Kept Current()
    {
        var freshness = _writes.Freshness(_clock);
        var kept = Volatile.Read(ref _kept);
        if (kept.Freshness == freshness)
            return kept;
        var next = new Kept(freshness);
        Interlocked.CompareExchange(ref _kept, next, kept);
        return next;
    }

    private sealed record Kept((long Writes, long Life) Freshness)
    {
        public ConcurrentDictionary<string, object> Values { get; } = new(StringComparer.Ordinal);
    }
}
