using System.Collections.Concurrent;

namespace Folkmoot.Delivery;

/// <summary>
/// Keeps one connection from answering over and over with new cookies: so many new answers on one project in an hour, enough for a
/// library's computers. Addresses are kept in memory only.
/// </summary>
public sealed class HelpLimit(TimeProvider clock)
{
    public const int MostAnHour = 20;

    private const int ManyEntries = 20_000;

    private readonly ConcurrentDictionary<(string Address, Guid Project, long Hour), int> _counts = new();

    /// <summary>Counts one more; false when there were too many.</summary>
    public bool Count(string address, Guid project)
    {
        var hour = clock.GetUtcNow().ToUnixTimeSeconds() / 3600;
        if (_counts.Count > ManyEntries)
        {
            foreach (var old in _counts.Keys.Where(k => k.Hour != hour))
                _counts.TryRemove(old, out _);
        }

        return _counts.AddOrUpdate((address, project, hour), 1, (_, count) => count + 1) <= MostAnHour;
    }
}
