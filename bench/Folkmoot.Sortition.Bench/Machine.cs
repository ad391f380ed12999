using System.Runtime.InteropServices;

namespace Folkmoot.Sortition.Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{Environment.ProcessorCount} processors ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, " +
        $"{RuntimeInformation.FrameworkDescription}; load average {Load()} at the start.";

    /// <summary>The most memory that this process had until now.</summary>
    public static long PeakMebibytes()
    {
        using var own = System.Diagnostics.Process.GetCurrentProcess();
        return own.PeakWorkingSet64 >> 20;
    }

    /// <summary>CPU seconds of some work, and what came of it.</summary>
    public static (double Seconds, T Result) Time<T>(Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = work();
        return ((Environment.CpuUsage.TotalTime - before).TotalSeconds, result);
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
