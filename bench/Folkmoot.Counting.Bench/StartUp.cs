using System.Diagnostics;

namespace Folkmoot.Counting.Bench;

/// <summary>What a whole run of the command line costs, start-up included.</summary>
internal static class StartUp
{
    private const int Times = 10;

    /// <summary>Runs a program so many times; returns the least CPU and wall seconds.</summary>
    public static string Measure(string name, string program, params string[] arguments)
    {
        var (cpu, wall) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var i = 0; i < Times; i++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            wall = Math.Min(wall, clock.Elapsed.TotalSeconds);
            cpu = Math.Min(cpu, process.TotalProcessorTime.TotalSeconds);
        }

        return $"| {name} | {cpu:F3} | {wall:F3} |";
    }
}
