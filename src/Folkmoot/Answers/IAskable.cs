using Folkmoot.Processes;

namespace Folkmoot.Answers;

/// <summary>A room whose things people can ask about.</summary>
public interface IAskable
{
    /// <summary>The kind of its things, such as "project".</summary>
    string Kind { get; }

    /// <summary>The thing in a public process; null when there is none.</summary>
    Task<AskTarget?> FindAsync(ProcessView view, Guid id, CancellationToken cancellationToken);
}
