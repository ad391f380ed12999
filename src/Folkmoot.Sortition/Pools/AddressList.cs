using System.Globalization;

namespace Folkmoot.Sortition;

/// <summary>Addresses to send letters to, with the columns of their file.</summary>
/// <param name="Headings">The headings of the file.</param>
/// <param name="Rows">The cells of each address.</param>
public sealed record AddressList(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int LargestNumber = 1_000_000;

    /// <summary>Reads a CSV file with a row for each address.</summary>
    /// <param name="stream">The file, in UTF-8.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <exception cref="SortitionException">The file is no such table; the message says where and what to do.</exception>
    public static AddressList Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var table = CsvTable.Read(stream, name);
        return new AddressList(table.Headings, [.. table.Rows.Select(row => row.Cells)]);
    }

    /// <summary>A column of whole numbers, such as a deprivation index or a weight.</summary>
    /// <param name="heading">The heading, without regard to case.</param>
    /// <param name="least">The smallest number that may stand there.</param>
    /// <exception cref="SortitionException">There is no such column, or something else stands in it.</exception>
    public IReadOnlyList<int> Numbers(string heading, int least)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var column = Headings.ToList().FindIndex(known => known.Equals(heading, StringComparison.OrdinalIgnoreCase));
        if (column < 0)
            throw new SortitionException($"No column of the addresses is headed \"{heading}\"; the headings are {string.Join(',', Headings.Take(12))}.");
        return [.. Rows.Select((row, index) => int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= LargestNumber ? number
            : throw new SortitionException(string.Create(CultureInfo.InvariantCulture, $"{Headings[column]} of address {index + 1} is \"{row[column]}\"; give a whole number from {least} to {LargestNumber}.")))];
    }
}
