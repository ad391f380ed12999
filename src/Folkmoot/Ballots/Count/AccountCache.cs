using System.Collections.Concurrent;
using Folkmoot.Counting;

namespace Folkmoot.Ballots.Count;

/// <summary>The accounts read last. They are some hundred kilobytes each and never change.</summary>
public sealed class AccountCache
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<(Guid Phase, string List), CountAccount> _accounts = new();

    public CountAccount? Find(Guid phase, string list) => _accounts.GetValueOrDefault((phase, list));

    public CountAccount Keep(Guid phase, string list, CountAccount account)
    {
        if (_accounts.Count >= Most)
            _accounts.Clear();
        return _accounts.GetOrAdd((phase, list), account);
    }
}
