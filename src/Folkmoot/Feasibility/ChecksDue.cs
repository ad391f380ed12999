using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Office;
using Folkmoot.Proposals.Ideas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Feasibility;

/// <summary>Ideas that wait to be judged, one line for each owner.</summary>
internal sealed class ChecksDue(FolkmootDb db, IStringLocalizer<Texts> texts) : IDueSource
{
    public async Task<IReadOnlyList<DueLine>> FindAsync(ProcessView view, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var soon = now + DueLine.Soon;
        var waiting = await (from c in db.IdeaChecks
                             join i in db.Ideas on c.IdeaId equals i.Id
                             where c.ProcessId == view.Process.Id && c.Judgement == Judgement.Pending && c.DueAt <= soon && i.State == IdeaState.Public
                             group c by new { c.Owner, IsLate = c.DueAt < now } into g
                             select new { g.Key.Owner, g.Key.IsLate, Count = g.Count(), First = g.Min(c => c.DueAt) }).ToListAsync(cancellationToken);
        return [.. waiting.Select(g => new DueLine(g.IsLate ? DueState.Late : DueState.Soon, texts[g.Count == 1 ? "Office.Check" : "Office.Checks", g.Count], g.Owner, g.First, view.Url + "/manage/checks"))];
    }
}
