using Folkmoot.Answers;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Delivery;

/// <summary>People can ask about a project; its owner answers.</summary>
public sealed class ProjectAskable(FolkmootDb db) : IAskable
{
    public const string ProjectKind = "project";

    public string Kind => ProjectKind;

    public async Task<AskTarget?> FindAsync(ProcessView view, Guid id, CancellationToken cancellationToken)
    {
        var project = await db.Projects.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ProcessId == view.Process.Id, cancellationToken);
        return project is null ? null : new AskTarget(
            ProjectKind,
            id,
            project.Title,
            $"{view.Url}/projects/{project.Number}",
            project.Owner.Length > 0 ? new Answerer(project.Owner, project.OwnerEmail) : null,
            DeliverySettings.Of(view).AnswerDays);
    }
}
