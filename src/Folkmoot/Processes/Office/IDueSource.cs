namespace Folkmoot.Processes.Office;

/// <summary>A room that knows what is due in a process.</summary>
public interface IDueSource
{
    Task<IReadOnlyList<DueLine>> FindAsync(ProcessView view, DateTimeOffset now, CancellationToken cancellationToken);
}
