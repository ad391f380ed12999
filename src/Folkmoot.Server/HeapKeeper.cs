namespace Folkmoot.Server;

/// <summary>
/// Collects everything when what is old has grown. Left alone, the collector looks at old objects once in some minutes, and what outlived its first collections while the program
/// warmed up, or in a crowd, fills memory until then (docs/adr/0043).
/// </summary>
internal sealed class HeapKeeper(TimeProvider clock) : BackgroundService
{
    /// <summary>Old objects may grow by so many bytes, or by a quarter where that is more, since a collection of everything takes longer the more there is.</summary>
    private const long Growth = 8 * 1024 * 1024;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        for (long kept = 0; await timer.WaitForNextTickAsync(stoppingToken);)
        {
            if (Old(GC.GetGCMemoryInfo(GCKind.Any)) - kept <= Math.Max(Growth, kept / 4))
                continue;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            NativeHeap.GiveBack();
            kept = Old(GC.GetGCMemoryInfo(GCKind.FullBlocking));
        }
    }

    /// <summary>The bytes of old objects and of large ones when they were last collected.</summary>
    private static long Old(GCMemoryInfo heap) => heap.GenerationInfo[2].SizeAfterBytes + heap.GenerationInfo[3].SizeAfterBytes;
}
