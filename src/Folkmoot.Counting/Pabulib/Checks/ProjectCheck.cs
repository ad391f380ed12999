using System.Globalization;

namespace Folkmoot.Counting.Pabulib.Checks;

/// <summary>The rows and columns of PROJECTS.</summary>
internal sealed class ProjectCheck(MetaSection meta, ProjectSection projects, IssueLog issues)
{
    private const string WithdrawnMark = "999999999";
    private static readonly string[] Lists = ["category", "beneficiaries"];

    public static void Check(MetaSection meta, ProjectSection projects, IssueLog issues)
    {
        var check = new ProjectCheck(meta, projects, issues);
        check.Columns();
        for (var project = 0; project < projects.Projects.Count; project++)
            check.Row(project);
        check.Coordinates();
        check.FullyFunded();
    }

    private void Columns()
    {
        var line = projects.Projects.Count > 0 ? projects.LineOf(0) - 1 : 0;
        if (projects.Columns[0] is not "project_id")
            issues.Warn(PabulibCode.BadHeader, line, "the first column of PROJECTS should be project_id.");
        foreach (var column in projects.Columns.Where(column => !KnownNames.ProjectColumns.Contains(column)))
            issues.Warn(PabulibCode.UnknownColumn, line, $"the format does not know the column {PabulibText.Show(column)} of PROJECTS; check its spelling.");
        if (projects.Columns.IndexOf("selected") < 0)
            issues.Warn(PabulibCode.SelectionMissing, line, "no column “selected” says which projects won; add it if that is known.");
    }

    private void Row(int project)
    {
        var (row, line) = (projects.Projects[project], projects.LineOf(project));
        var shown = PabulibText.Show(row.Id);
        if (row["cost"] is WithdrawnMark)
            issues.Warn(PabulibCode.Withdrawn, line, $"project {shown} costs {WithdrawnMark}, the mark of a withdrawn project.");
        else if (projects.Costs[project] > projects.Budget)
            issues.Error(PabulibCode.AboveBudget, line, $"project {shown} costs more than the whole budget; correct its cost or the budget.");
        if (row.Id.Contains(',', StringComparison.Ordinal))
            issues.Error(PabulibCode.BadValue, line, $"the project id {shown} holds a comma, so no ballot can name it; change the id.");
        if (row["selected"] is { } selected && row.Selected is null)
            issues.Error(PabulibCode.BadValue, line, $"selected is {PabulibText.Show(selected)} for project {shown}; it must be 0, 1, 2 or 3.");
        foreach (var column in Lists)
        {
            if (row[column] is { } list && (list.Contains(" ,", StringComparison.Ordinal) || list.Contains(", ", StringComparison.Ordinal)))
                issues.Error(PabulibCode.StrayBlanks, line, $"blanks stand around a comma in the {column} of project {shown}; remove them.");
        }

        Degrees(row["latitude"], 90, "latitude", shown, line);
        Degrees(row["longitude"], 180, "longitude", shown, line);
    }

    private void Degrees(string? text, double most, string column, string shown, long line)
    {
        if (text is { Length: > 0 } && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most))
            issues.Error(PabulibCode.BadValue, line, $"the {column} of project {shown} is {PabulibText.Show(text)}; it must lie between -{most} and {most} degrees.");
    }

    private void Coordinates()
    {
        var places = projects.Projects.Select(project => (project["latitude"], project["longitude"])).ToArray();
        if (places.Length > 1 && places[0] is ({ Length: > 0 }, { Length: > 0 }) && places.Distinct().Count() == 1)
            issues.Warn(PabulibCode.SameCoordinates, projects.LineOf(0), "all projects have the same coordinates; leave them out if they are not known.");
    }

    private void FullyFunded()
    {
        if (issues.Fatal > 0)
            return;
        Int128 total = 0;
        for (var project = 0; project < projects.Costs.Length; project++)
            total += projects.Projects[project]["cost"] is WithdrawnMark ? 0 : projects.Costs[project];
        var marked = meta.Meta["fully_funded"] is "1";
        if (total <= projects.Budget && !marked && projects.Costs.Length > 0)
            issues.Error(PabulibCode.FullyFunded, meta.LineOf("budget"), "all projects together cost no more than the budget; add fully_funded;1 to META.");
        else if (total > projects.Budget && marked)
            issues.Error(PabulibCode.FullyFunded, meta.LineOf("fully_funded"), "fully_funded is 1, but the projects cost more than the budget; remove the key.");
    }
}
