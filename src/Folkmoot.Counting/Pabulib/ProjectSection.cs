namespace Folkmoot.Counting.Pabulib;

/// <summary>The PROJECTS section.</summary>
internal sealed class ProjectSection
{
    private const int MostDecimals = 6;
    private readonly List<PabulibProject> _projects = [];
    private readonly List<PabulibAmount> _amounts = [];
    private readonly List<long> _lines = [];

    private ProjectSection(PabulibColumns columns) => Columns = columns;

    public PabulibColumns Columns { get; }

    public IdTable Ids { get; } = new();

    public IReadOnlyList<PabulibProject> Projects => _projects;

    /// <summary>Decimals of the amounts: costs and budget are integers in units of ten to the power of minus this.</summary>
    public int Scale { get; private set; }

    public long Budget { get; private set; }

    public long[] Costs { get; private set; } = [];

    public static ProjectSection Read(SectionReader section, MetaSection meta, PabulibReadOptions options, IssueLog issues)
    {
        section.Enter("PROJECTS");
        var projects = new ProjectSection(section.ReadHeader("project_id", "cost"));
        var (id, cost) = (projects.Columns.IndexOf("project_id"), projects.Columns.IndexOf("cost"));
        while (section.Read())
            projects.ReadRow(section, id, cost, options, issues);
        projects.ScaleAmounts(meta, Math.Clamp(options.Decimals, 0, MostDecimals), issues);
        return projects;
    }

    public long LineOf(int project) => _lines[project];

    private void ReadRow(SectionReader section, int idColumn, int costColumn, PabulibReadOptions options, IssueLog issues)
    {
        var row = section.Row;
        if (!section.Fits(Columns))
            return;
        var id = PabulibText.Trim(row[idColumn]);
        if (id.IsEmpty)
        {
            issues.Refuse(PabulibCode.EmptyId, row.Line, "the project has no id; give it one.");
            return;
        }

        if (Numbers.Money(PabulibText.Trim(row[costColumn]), $"the cost of project {PabulibText.Show(id)}", row.Line, issues) is not { } amount)
            return;
        if (Ids.Add(id) < 0)
        {
            issues.Refuse(PabulibCode.DuplicateProject, row.Line, $"the project id {PabulibText.Show(id)} stands on line {_lines[Ids.Find(IdTable.Key(id), id)]} already; give each project its own.");
            return;
        }

        if (_projects.Count == options.MaximumProjects)
            throw IssueLog.Stop(PabulibCode.TooMany, row.Line, $"the file has more than {options.MaximumProjects} projects.");
        var values = new string[Columns.Count];
        for (var column = 0; column < values.Length; column++)
        {
            var value = PabulibText.Trim(row[column]);
            values[column] = PabulibText.Of(value);
            if (issues.Collecting && value.Length != row[column].Length)
                issues.Error(PabulibCode.StrayBlanks, row.Line, $"blanks stand around the {Columns[column]} of project {PabulibText.Show(id)}; remove them.");
        }

        _projects.Add(new PabulibProject(Columns, values));
        _amounts.Add(amount);
        _lines.Add(row.Line);
    }

    private void ScaleAmounts(MetaSection meta, int decimals, IssueLog issues)
    {
        Scale = _amounts.Aggregate(Math.Max(decimals, meta.Budget.Decimals), (scale, amount) => Math.Max(scale, amount.Decimals));
        Costs = new long[_amounts.Count];
        for (var i = 0; i < Costs.Length; i++)
            Costs[i] = Scaled(_amounts[i], $"the cost of project {PabulibText.Show(_projects[i].Id)}", _lines[i], issues);
        Budget = Scaled(meta.Budget, "the budget", meta.LineOf("budget"), issues);
    }

    private long Scaled(PabulibAmount amount, string what, long line, IssueLog issues)
    {
        if (amount.At(Scale) is { } value && value <= ElectionBuilder.MaxAmount)
            return value;
        issues.Refuse(PabulibCode.NumberTooLarge, line, $"{what} is too large to count with {Scale} decimals; the largest amount is 10^18 of the smallest unit.");
        return 0;
    }
}
