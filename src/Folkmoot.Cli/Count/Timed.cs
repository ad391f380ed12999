using System.Diagnostics;

namespace Folkmoot.Cli.Count;

/// <summary>Time on the clock and time of the processor.</summary>
internal readonly record struct Elapsed(TimeSpan Clock, TimeSpan Processor);

/// <summary>Something worked out, with the time it took.</summary>
internal sealed record Timed<T>(T Value, Elapsed Elapsed)
{
    public static Timed<T> Run(Func<T> work)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.GetTimestamp();
        var value = work();
        return new Timed<T>(value, new Elapsed(Stopwatch.GetElapsedTime(clock), Environment.CpuUsage.TotalTime - processor));
    }
}
