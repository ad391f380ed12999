using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Office;
using Folkmoot.Proposals.Ideas.Moderation;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Reports and appeals that wait for an organiser, and how many people take part in ideas.</summary>
internal sealed class IdeasDue(FolkmootDb db, IStringLocalizer<Texts> texts) : IDueSource, ITookPartSource
{
    public async Task<IReadOnlyList<DueLine>> FindAsync(ProcessView view, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ideas = db.Ideas.Where(i => i.ProcessId == view.Process.Id).Select(i => i.Id);
        var reports = await db.Reports.CountAsync(r => r.ClosedAt == null && ideas.Contains(r.IdeaId), cancellationToken);
        var appeals = await db.Hidings.CountAsync(h => h.Appeal != null && h.DecidedAt == null && ideas.Contains(h.IdeaId), cancellationToken);
        var lines = new List<DueLine>();
        if (reports > 0)
            lines.Add(new DueLine(DueState.Stuck, texts[reports == 1 ? "Office.Report" : "Office.Reports", reports], "", null, view.Url + "/manage/ideas"));
        if (appeals > 0)
            lines.Add(new DueLine(DueState.Stuck, texts[appeals == 1 ? "Office.Appeal" : "Office.Appeals", appeals], "", null, view.Url + "/manage/ideas"));
        return lines;
    }

    public async Task<IReadOnlyList<TookPart>> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        var shown = db.Ideas.Where(i => i.ProcessId == view.Process.Id && i.Number != null);
        var ids = shown.Select(i => i.Id);
        return
        [
            new TookPart(texts["Office.Web"], await shown.CountAsync(i => i.Channel == IdeaChannel.Web, cancellationToken)),
            new TookPart(texts["Office.Helped"], await shown.CountAsync(i => i.Channel != IdeaChannel.Web, cancellationToken)),
            new TookPart(texts["Office.Authors"], await db.IdeaPeople.Where(p => p.AccountId != null && ids.Contains(p.IdeaId)).Select(p => p.AccountId).Distinct().CountAsync(cancellationToken)),
            new TookPart(texts["Office.Supporters"], await db.IdeaSupports.Where(s => ids.Contains(s.IdeaId)).Select(s => s.AccountId).Distinct().CountAsync(cancellationToken)),
            new TookPart(texts["Office.Points"], await db.IdeaPoints.CountAsync(p => ids.Contains(p.IdeaId), cancellationToken)),
        ];
    }
}
