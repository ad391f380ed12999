namespace Folkmoot.Platform.Authorisation;

/// <summary>What the door needs to know of processes: their addresses and titles.</summary>
public interface IProcessIndex
{
    /// <summary>The process at an address of a place; null when there is none.</summary>
    Task<Guid?> FindAsync(Guid place, string slug, CancellationToken cancellationToken);

    /// <summary>The processes of a place, the newest first.</summary>
    Task<IReadOnlyList<ProcessLabel>> OfPlaceAsync(Guid place, CancellationToken cancellationToken);

    /// <summary>Those of the processes that there are.</summary>
    Task<IReadOnlyList<ProcessLabel>> FindAsync(IReadOnlyCollection<Guid> processes, CancellationToken cancellationToken);
}
