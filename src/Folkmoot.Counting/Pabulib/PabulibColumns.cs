using System.Collections;

namespace Folkmoot.Counting.Pabulib;

/// <summary>The columns of PROJECTS or VOTES, in the order of the file, under their present names.</summary>
public sealed class PabulibColumns : IReadOnlyList<string>
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _indexes;

    /// <summary>Creates a header.</summary>
    /// <param name="names">The names in order.</param>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public PabulibColumns(IEnumerable<string> names)
    {
        _names = [.. names];
        _indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _names.Length; i++)
            _indexes.Add(_names[i], i);
    }

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <inheritdoc/>
    public string this[int index] => _names[index];

    /// <summary>The place of a column, or -1.</summary>
    public int IndexOf(string name) => _indexes.GetValueOrDefault(name, -1);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _names.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
