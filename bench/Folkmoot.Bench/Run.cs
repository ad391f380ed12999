using System.Diagnostics;

namespace Folkmoot.Bench;

/// <summary>What a closed loop achieved: each worker starts its next call when the last one has been answered.</summary>
/// <param name="PerSecond">Calls per second.</param>
/// <param name="P50">The time that half of the calls stayed within, in milliseconds.</param>
/// <param name="P95">The time that 95 of 100 calls stayed within.</param>
/// <param name="P99">The time that 99 of 100 calls stayed within.</param>
/// <param name="OwnCpu">The share of the machine that this process used, 0 to 1.</param>
/// <param name="Calls">How many calls were made.</param>
internal sealed record Run(double PerSecond, double P50, double P95, double P99, double OwnCpu, int Calls)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    /// <summary>Lets the workers call for the length, or until one of them has nothing more to do and returns false.</summary>
    public static async Task<Run> OfAsync(int workers, TimeSpan length, Func<int, Task<bool>> call)
    {
        var times = new List<double>[workers];
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(w => Task.Run(async () =>
        {
            times[w] = [];
            while (Stopwatch.GetElapsedTime(start) < length)
            {
                var began = Stopwatch.GetTimestamp();
                if (!await call(w))
                    break;
                times[w].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        })));
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var own = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        var all = times.SelectMany(t => t).Order().ToArray();
        if (all.Length == 0)
            throw new InvalidOperationException("Not one call succeeded.");
        return new Run(all.Length / took, At(all, 0.5), At(all, 0.95), At(all, 0.99), own / took / Environment.ProcessorCount, all.Length);
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
