using Folkmoot.Answers;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

/// <summary>People can ask about an idea, or object to it.</summary>
internal sealed class IdeaAskable(FolkmootDb db) : IAskable
{
    public string Kind => IdeaAnswers.Kind;

    public async Task<AskTarget?> FindAsync(ProcessView view, Guid id, CancellationToken cancellationToken) =>
        await db.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.ProcessId == view.Process.Id && i.State == IdeaState.Public, cancellationToken) is { } idea
            ? IdeaAnswers.About(view.Place, view.Process, idea)
            : null;
}
