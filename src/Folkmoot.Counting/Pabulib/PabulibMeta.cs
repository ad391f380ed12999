using System.Collections;

namespace Folkmoot.Counting.Pabulib;

/// <summary>The META section: keys and values in the order of the file. Immutable.</summary>
public sealed class PabulibMeta : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _entries;
    private readonly Dictionary<string, string> _values;

    /// <summary>Creates a META section from its entries.</summary>
    /// <param name="entries">Keys and values in order.</param>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public PabulibMeta(IEnumerable<KeyValuePair<string, string>> entries)
    {
        _entries = [.. entries];
        _values = new Dictionary<string, string>(_entries, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, string> this[int index] => _entries[index];

    /// <summary>The value of a key, or null when META does not have it.</summary>
    public string? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>A copy in which a key has another value; a new key comes last.</summary>
    public PabulibMeta With(string key, string value)
    {
        var entry = KeyValuePair.Create(key, value);
        return _values.ContainsKey(key)
            ? new PabulibMeta(_entries.Select(old => string.Equals(old.Key, key, StringComparison.Ordinal) ? entry : old))
            : new PabulibMeta(_entries.Append(entry));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
