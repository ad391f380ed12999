namespace Folkmoot.Counting.Bench;

/// <summary>Best and median CPU seconds of a piece of work, and what it allocates.</summary>
internal sealed record Measurement(double Best, double Median, long Allocated, int Times)
{
    private const double EnoughSeconds = 3;
    private const int MostTimes = 200;

    /// <summary>Repeats the work after one run to warm up: at least <paramref name="least"/> times, then until about three seconds are spent.</summary>
    public static Measurement Of(Action work, int least = 5)
    {
        var seconds = new List<double>();
        var allocated = long.MaxValue;
        work();
        var total = 0.0;
        while (seconds.Count < least || (total < EnoughSeconds && seconds.Count < MostTimes))
        {
            GC.Collect();
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var before = Environment.CpuUsage.TotalTime;
            work();
            seconds.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            allocated = Math.Min(allocated, GC.GetTotalAllocatedBytes(precise: true) - bytes);
            total += seconds[^1];
        }

        seconds.Sort();
        return new Measurement(seconds[0], seconds[seconds.Count / 2], allocated, seconds.Count);
    }
}
