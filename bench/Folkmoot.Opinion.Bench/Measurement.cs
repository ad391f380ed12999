using System.Diagnostics;

namespace Folkmoot.Opinion.Bench;

/// <summary>Least CPU seconds and clock seconds of a piece of work repeated after warming up.</summary>
internal sealed record Measurement(double Processor, double Median, double Clock, int Times)
{
    private const double EnoughSeconds = 3;

    public static Measurement Of(Action work, int least = 5, bool warm = true)
    {
        var (processor, clock) = (new List<double>(), new List<double>());
        if (warm)
            work();
        while (processor.Count < least || (processor.Sum() < EnoughSeconds && processor.Count < 200))
        {
            GC.Collect();
            var (before, began) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            work();
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            clock.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        processor.Sort();
        return new Measurement(processor[0], processor[processor.Count / 2], clock.Min(), processor.Count);
    }
}
