namespace Folkmoot.Processes;

/// <summary>What a room shows on the page of a process, such as its proposals.</summary>
public interface IProcessPanelSource
{
    /// <summary>The part for this process; null when the room has nothing to show.</summary>
    Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken);
}
