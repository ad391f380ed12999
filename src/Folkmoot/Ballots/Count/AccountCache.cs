using System.Collections.Concurrent;
using Folkmoot.Counting;

namespace Folkmoot.Ballots.Count;

/// <summary>The accounts read last. They are some hundred kilobytes each and never change.</summary>
public sealed class AccountCache
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<Guid, CountAccount> _accounts = new();

    public CountAccount? Find(Guid phase) => _accounts.GetValueOrDefault(phase);

    public CountAccount Keep(Guid phase, CountAccount account)
    {
        if (_accounts.Count >= Most)
            _accounts.Clear();
        return _accounts.GetOrAdd(phase, account);
    }
}
