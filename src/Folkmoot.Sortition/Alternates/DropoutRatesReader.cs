using System.Globalization;

namespace Folkmoot.Sortition;

/// <summary>
/// Reads how likely people are to drop out: one number for everybody, or a CSV file with the headings <c>feature,value,rate</c> and a row for each value of which
/// something is known. A row with neither feature nor value speaks of everybody. Rates are in 100: 12.5.
/// </summary>
public static class DropoutRatesReader
{
    private const int MostDecimals = 4;

    /// <summary>Reads one rate for everybody.</summary>
    /// <param name="text">The rate in 100, such as "12.5".</param>
    /// <exception cref="SortitionException">It is no number from 0 to 100.</exception>
    public static DropoutRates Even(string text) => TryRate(text, out var rate) ? DropoutRates.Even(rate)
        : throw new SortitionException($"\"{text}\" is no rate of dropping out; give a number from 0 to 100, such as 12.5.");

    /// <summary>Reads the rates of a file.</summary>
    /// <param name="stream">The file, in UTF-8.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <param name="quotas">The quotas of which it speaks.</param>
    /// <exception cref="SortitionException">The file does not hold such rates; the message says where and what to do.</exception>
    public static DropoutRates Read(Stream stream, string name, Quotas quotas)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(quotas);
        var table = CsvTable.Read(stream, name);
        var (feature, value, rate) = (Need("feature"), Need("value"), Need("rate"));
        var (all, rows, lines) = (new Ratio(0, 1), new Ratio[quotas.Rows.Count], new Dictionary<int, int>());
        foreach (var (line, cells) in table.Rows)
        {
            if (!TryRate(cells[rate], out var own))
                throw table.Error(line, $"the rate is \"{cells[rate]}\"; give a number from 0 to 100, such as 12.5");
            var row = -1;
            if (cells[feature].Length > 0 || cells[value].Length > 0)
            {
                var at = Enumerable.Range(0, quotas.Features.Count).FirstOrDefault(index => quotas.Features[index].Name.Equals(cells[feature], StringComparison.OrdinalIgnoreCase), -1);
                if (at < 0 || !quotas.TryRow(at, cells[value], out row))
                    throw table.Error(line, $"there is no quota for {cells[feature]} \"{cells[value]}\"; write features and values as the quotas do");
            }

            if (!lines.TryAdd(row, line))
                throw table.Error(line, $"this was said in line {lines[row]} already; leave one out");
            if (row < 0)
                all = own;
            else
                rows[row] = own;
        }

        return DropoutRates.Of(all, rows);

        int Need(string heading) => table.Column(heading)
            ?? throw new SortitionException($"{name}, line 1: no column is headed \"{heading}\"; the headings must be feature,value,rate.");
    }

    private static bool TryRate(string text, out Ratio rate)
    {
        rate = default;
        text = text.Trim();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        if (decimals > MostDecimals || text.Length > 12 || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 100)
            return false;
        rate = new Ratio((long)(number * 10_000), DropoutRates.LargestDenominator);
        return true;
    }
}
