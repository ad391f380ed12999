namespace Folkmoot.Processes.Office;

/// <summary>A room in which people take part. It tells numbers, never names.</summary>
public interface ITookPartSource
{
    Task<IReadOnlyList<TookPart>> FindAsync(ProcessView view, CancellationToken cancellationToken);
}
