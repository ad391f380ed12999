using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>What is due of projects: a plan, a milestone, news.</summary>
internal sealed class ProjectsDue(ProjectBook book, FolkmootDb db, IStringLocalizer<Texts> texts) : IDueSource, ITookPartSource
{
    public async Task<IReadOnlyList<DueLine>> FindAsync(ProcessView view, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = new List<DueLine>();
        foreach (var item in (await book.ListAsync(view, cancellationToken)).Where(p => !p.Project.IsOver))
        {
            void Add(DateTimeOffset at, string what)
            {
                if (DueLine.StateOf(at, now) is { } state)
                    lines.Add(new DueLine(state, what, item.Project.Owner, at, $"{view.Url}/manage/projects/{item.Project.Number}"));
            }

            if (!item.HasPlan)
                Add(item.Project.PlanDueAt, texts["Office.Plan", item.Project.Title]);
            if (item.Next is { } next)
                Add(next.DueAt, texts["Office.Milestone", item.Project.Title, next.Title]);
            if (item.NewsDueAt is { } news)
                Add(news, texts["Office.News", item.Project.Title]);
        }

        return lines;
    }

    public async Task<IReadOnlyList<TookPart>> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        var projects = db.Projects.Where(p => p.ProcessId == view.Process.Id).Select(p => p.Id);
        // Few answers might be told apart; what everybody may see is enough here, too.
        return [new TookPart(texts["Office.Helped"], SmallNumbers.Of(await db.HelpVotes.CountAsync(v => projects.Contains(v.ProjectId), cancellationToken)) ?? 0)];
    }
}
