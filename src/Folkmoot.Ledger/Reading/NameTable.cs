using System.Text;

namespace Folkmoot.Ledger;

/// <summary>Gives equal texts one number and one string, so that reading a name that was met before costs one look-up.</summary>
internal sealed class NameTable
{
    private readonly ByteTable _bytes = new();
    private readonly List<string> _names = [];

    public string this[int number] => _names[number];

    public string Find(ReadOnlySpan<byte> text) => text.Length > Name.Longest ? Encoding.UTF8.GetString(text) : _names[Number(text)];

    public int Number(ReadOnlySpan<byte> text)
    {
        var number = _bytes.FindOrAdd(text, out var isNew);
        if (isNew)
            _names.Add(Encoding.UTF8.GetString(text));
        return number;
    }
}
