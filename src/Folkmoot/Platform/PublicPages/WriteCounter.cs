namespace Folkmoot.Platform.PublicPages;

/// <summary>Counts what this process has written to the database, so that a page kept from before a write is never shown after it.</summary>
internal sealed class WriteCounter
{
    private long _writes;

    /// <summary>How many writes there were.</summary>
    public long Value => Interlocked.Read(ref _writes);

    public void Add() => Interlocked.Increment(ref _writes);
}
