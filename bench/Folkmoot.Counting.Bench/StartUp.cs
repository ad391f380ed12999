using System.Diagnostics;

namespace Folkmoot.Counting.Bench;

/// <summary>What a whole run of the command line costs, start-up included.</summary>
internal static class StartUp
{
    private const int Times = 10;

    /// <summary>Runs a program so many times; returns the least wall seconds.</summary>
    public static string Measure(string name, string program, params string[] arguments)
    {
        var least = double.PositiveInfinity;
        for (var i = 0; i < Times; i++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            least = Math.Min(least, clock.Elapsed.TotalSeconds);
        }

        return $"| {name} | {least:F3} |";
    }
}
