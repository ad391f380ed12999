namespace Folkmoot.Cli.Output;

/// <summary>
/// Rows in columns. A heading that ends with ">" puts its column to the right; the one that ends with "*" takes what width is left.
/// </summary>
internal sealed class TextTable(Style style, params IReadOnlyList<string> headings)
{
    private const int Gap = 2;
    private const int LongestId = 14;
    private const int NarrowestName = 12;
    private readonly List<string[]> _rows = [];

    public void Add(params IReadOnlyList<string> cells) => _rows.Add([.. cells.Select(Plain.Text)]);

    public void Write(TextWriter output)
    {
        var titles = headings.Select(heading => heading.TrimEnd('>', '*')).ToArray();
        var widths = new int[titles.Length];
        for (var column = 0; column < widths.Length; column++)
        {
            widths[column] = _rows.Select(row => Plain.Width(row[column])).Append(Plain.Width(titles[column])).Max();
            if (titles[column] is "Id")
                widths[column] = Math.Min(widths[column], LongestId);
        }

        var flexible = headings.ToList().FindIndex(heading => heading.EndsWith('*'));
        var others = widths.Sum() - widths[flexible] + (Gap * widths.Count(width => width > 0)) - Gap;
        widths[flexible] = Math.Max(NarrowestName, Math.Min(widths[flexible], style.Width - others));
        output.WriteLine(style.Bold(Line(titles, widths)));
        foreach (var row in _rows)
            output.WriteLine(Line(row, widths));
    }

    private string Line(string[] cells, int[] widths) => string.Join(
        new string(' ', Gap),
        cells.Select((cell, column) => (cell, column)).Where(cell => widths[cell.column] > 0)
            .Select(cell => Plain.Fit(cell.cell, widths[cell.column], headings[cell.column].EndsWith('>')))).TrimEnd();
}
