namespace Folkmoot.Platform.PublicPages;

/// <summary>Counts what this process has written to the database, so that a page kept from before a write is never shown after it.</summary>
internal sealed class WriteCounter
{
    private long _writes;

    public void Add() => Interlocked.Increment(ref _writes);

    /// <summary>What is kept is good for as long as this stays the same: no write, and the same stretch of <see cref="PublicPagePolicy.Life"/>.</summary>
    public (long Writes, long Life) Freshness(TimeProvider clock) => (Interlocked.Read(ref _writes), clock.GetUtcNow().Ticks / PublicPagePolicy.Life.Ticks);
}
