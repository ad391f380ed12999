using Folkmoot.Platform;
using Folkmoot.Platform.Confirmations;

namespace Folkmoot.Processes;

/// <summary>Makes a process public. Where there is more than one person who could, it takes two.</summary>
internal sealed class PublishTogether(ProcessWriter writer) : IConfirmedAct
{
    public const string ActName = "process.publish";

    public string Name => ActName;

    public Task PerformAsync(Actor actor, Confirmation confirmation, CancellationToken cancellationToken) =>
        writer.PublishAsync(actor, confirmation.SubjectId, cancellationToken);
}
