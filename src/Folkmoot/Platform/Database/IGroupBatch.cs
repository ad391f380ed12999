namespace Folkmoot.Platform.Database;

/// <summary>One writer's connection with its prepared statements.</summary>
public interface IGroupBatch<in TSave, TOutcome> : IAsyncDisposable
{
    /// <summary>Writes all in one transaction.</summary>
    /// <returns>What became of each, in their order, after the commit.</returns>
    Task<TOutcome[]> WriteAsync(IReadOnlyList<TSave> saves);
}
