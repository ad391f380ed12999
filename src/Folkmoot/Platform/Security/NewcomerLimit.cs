using System.Collections.Concurrent;

namespace Folkmoot.Platform.Security;

/// <summary>
/// Keeps one connection from taking part over and over with new cookies: so many newcomers on one subject in an hour, enough for a library's computers. Addresses are
/// kept in memory only.
/// </summary>
public abstract class NewcomerLimit(TimeProvider clock, int most)
{
    private const int ManyEntries = 20_000;

    private readonly ConcurrentDictionary<(string Address, Guid Subject, long Hour), int> _counts = new();

    /// <summary>Counts one more; false when there were too many.</summary>
    public bool Count(string address, Guid subject)
    {
        var hour = clock.GetUtcNow().ToUnixTimeSeconds() / 3600;
        if (_counts.Count > ManyEntries)
        {
            foreach (var old in _counts.Keys.Where(k => k.Hour != hour))
                _counts.TryRemove(old, out _);
        }

        return _counts.AddOrUpdate((address, subject, hour), 1, (_, count) => count + 1) <= most;
    }
}
