using System.Text;

namespace Folkmoot.Ledger;

/// <summary>Gives equal texts one string, so that reading a name that was met before costs one look-up.</summary>
internal sealed class NameTable
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public NameTable() => _bySpan = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Find(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[Name.Longest];
        if (text.Length > Name.Longest)
            return Encoding.UTF8.GetString(text);
        var length = Encoding.UTF8.GetChars(text, characters);
        if (_bySpan.TryGetValue(characters[..length], out var name))
            return name;
        name = characters[..length].ToString();
        _names.Add(name);
        return name;
    }
}
