using System.Globalization;

namespace Folkmoot.Platform.Tables;

/// <summary>A cell of a table that is given out.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Kind">Whether these are somebody's words, a word of ours or a number.</param>
internal readonly record struct TableCell(string Text, TableCellKind Kind)
{
    public static implicit operator TableCell(string text) => new(text, TableCellKind.Text);

    public static TableCell Word(string word) => new(word, TableCellKind.Word);

    /// <summary>A cell for each word of ours, as headings are.</summary>
    public static IReadOnlyList<TableCell> Words(params string[] words) => Array.ConvertAll(words, Word);

    public static TableCell Number(long number) => new(number.ToString(CultureInfo.InvariantCulture), TableCellKind.Number);
}
