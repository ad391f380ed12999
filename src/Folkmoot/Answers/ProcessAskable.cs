using Folkmoot.Processes;

namespace Folkmoot.Answers;

/// <summary>A process as a whole can be asked about.</summary>
internal sealed class ProcessAskable : IAskable
{
    public const string ProcessKind = "process";

    public string Kind => ProcessKind;

    public Task<AskTarget?> FindAsync(ProcessView view, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(id == view.Process.Id ? new AskTarget(ProcessKind, id, view.Process.Title, view.Url) : null);
}
