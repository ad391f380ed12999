namespace Folkmoot.Counting.Pabulib;

/// <summary>A row of PROJECTS, as text.</summary>
public sealed class PabulibProject
{
    private readonly PabulibColumns _columns;
    private readonly string[] _values;

    internal PabulibProject(PabulibColumns columns, string[] values)
    {
        _columns = columns;
        _values = values;
    }

    /// <summary>The id by which ballots name the project.</summary>
    public string Id => this["project_id"]!;

    /// <summary>What people call it, or its id when the file gives no name.</summary>
    public string Name => this["name"] is { Length: > 0 } name ? name : Id;

    /// <summary>
    /// How the file says the count ended for it: 0 not selected, 1 selected, 2 selected by a special rule, 3 selected with extra
    /// money; null when the file does not say.
    /// </summary>
    public int? Selected => this["selected"] is [>= '0' and <= '3'] digit ? digit[0] - '0' : null;

    /// <summary>The value of a column, or null when the file has no such column.</summary>
    public string? this[string column] => _columns.IndexOf(column) is var index and >= 0 ? _values[index] : null;
}
