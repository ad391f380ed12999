namespace Folkmoot.Sortition;

/// <summary>Reads a pool: a row for each person, with a column for each feature of the quotas. Other columns are passed over.</summary>
public static class PoolReader
{
    private static readonly string[] UsualIds = ["id", "nationbuilder_id"];

    /// <summary>Reads the people.</summary>
    /// <param name="stream">The file, in UTF-8.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <param name="quotas">The quotas whose features are to be read.</param>
    /// <param name="options">Columns of ids and addresses.</param>
    /// <exception cref="SortitionException">The file does not hold a pool for these quotas; the message says where and what to do.</exception>
    public static Pool Read(Stream stream, string name, Quotas quotas, PoolReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(quotas);
        options ??= new PoolReadOptions();
        var table = CsvTable.Read(stream, name);
        var id = options.IdColumn is { } asked ? Need(table, name, asked, "the column of ids")
            : UsualIds.Select(table.Column).FirstOrDefault(column => column is not null);
        var columns = quotas.Features.Select(feature => Need(table, name, feature.Name, "a feature of the quotas")).ToArray();
        var address = options.HouseholdColumns.Select(column => Need(table, name, column, "a column of the address")).ToArray();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var people = new Person[table.Rows.Count];
        for (var person = 0; person < people.Length; person++)
        {
            var (line, cells) = table.Rows[person];
            if (id is { } column && cells[column].Length == 0)
                throw table.Error(line, $"{table.Headings[column]} is empty; give every person an id");
            if (id is { } key && !lines.TryAdd(cells[key], line))
                throw table.Error(line, $"the id \"{cells[key]}\" is that of line {lines[cells[key]]} too; leave one of the two out, or give each person an id of their own");
            people[person] = new Person(id is { } at ? cells[at] : null, Values(table, line, cells, quotas, columns), Household(cells, address));
        }

        return new Pool(quotas, people);
    }

    private static int[] Values(CsvTable table, int line, string[] cells, Quotas quotas, int[] columns)
    {
        var values = new int[columns.Length];
        for (var feature = 0; feature < columns.Length; feature++)
        {
            var cell = cells[columns[feature]];
            if (!quotas.TryRow(feature, cell, out values[feature]))
            {
                var known = string.Join(", ", quotas.Features[feature].Values.Take(12).Select(quota => $"\"{quota.Value}\""));
                throw table.Error(line, $"{quotas.Features[feature].Name} is \"{cell}\", for which there is no quota; known are {known}");
            }
        }

        return values;
    }

    /// <summary>The address as one text; null where all of its parts are empty, since people without an address share none.</summary>
    private static string? Household(string[] cells, int[] address) =>
        address.Length == 0 || address.All(column => cells[column].Length == 0) ? null
        : string.Join('\n', address.Select(column => cells[column].ToUpperInvariant()));

    private static int Need(CsvTable table, string name, string heading, string what) => table.Column(heading)
        ?? throw new SortitionException($"{name}, line 1: no column is headed \"{heading}\", {what}; the headings are {string.Join(',', table.Headings.Take(12))}.");
}
