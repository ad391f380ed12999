using System.Collections.Concurrent;

namespace Folkmoot.People;

/// <summary>
/// Remembers what sessions may do, for a minute at most, so that not every request asks the database. A sign-out or a change of
/// roles is forgotten here at once and reaches other processes within that minute.
/// </summary>
internal sealed class RightsCache(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private const int TidyAbove = 10_000;

    private readonly ConcurrentDictionary<Guid, (Rights Rights, DateTimeOffset ReadAt)> _sessions = new();

    public Rights? Find(Guid session) =>
        _sessions.TryGetValue(session, out var entry) && clock.GetUtcNow() - entry.ReadAt < Life ? entry.Rights : null;

    public void Keep(Rights rights)
    {
        if (_sessions.Count > TidyAbove)
            Remove(entry => clock.GetUtcNow() - entry.ReadAt >= Life);
        _sessions[rights.Session] = (rights, clock.GetUtcNow());
    }

    public void ForgetSession(Guid session) => _sessions.TryRemove(session, out _);

    public void ForgetAccount(Guid account) => Remove(entry => entry.Rights.Account == account);

    private void Remove(Func<(Rights Rights, DateTimeOffset ReadAt), bool> which)
    {
        foreach (var (session, entry) in _sessions)
        {
            if (which(entry))
                _sessions.TryRemove(session, out _);
        }
    }
}
