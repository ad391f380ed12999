using System.Diagnostics;
using System.Globalization;

namespace Folkmoot.Mutation;

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>No test runs its code.</summary>
    NotReached,

    /// <summary>Tests run its code and none fails.</summary>
    Survived,

    /// <summary>A test fails.</summary>
    Found,

    /// <summary>The tests do not come to an end.</summary>
    Hung,
}

/// <summary>Runs the tests of a library, a class or several at a time, with a mutant on or with none.</summary>
/// <param name="folder">Where the built tests stand, with the rewritten library among them.</param>
/// <param name="assembly">File name of the tests.</param>
internal sealed class TestRun(string folder, string assembly)
{
    /// <summary>What waits for something that never comes takes no processor time, and ends after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public IReadOnlyList<string> Classes() =>
        [.. Run(["-list", "classes", "-noLogo", "-noColor"], [], TimeSpan.FromMinutes(1)).Output!.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(".Tests.", StringComparison.Ordinal))];

    /// <summary>Runs one class without a mutant; tells its processor time and whose code it runs.</summary>
    public (TimeSpan Time, HashSet<int> Reached) Reach(string testClass)
    {
        var seen = Path.GetTempFileName();
        var (passed, _, time) = Run(["-class", testClass], new() { ["FOLKMOOT_MUTANTS_SEEN"] = seen }, TimeSpan.FromMinutes(10));
        if (passed != true)
            throw new InvalidOperationException($"{testClass} fails or hangs without any mutant.");
        var reached = File.ReadLines(seen).Select(line => int.Parse(line, CultureInfo.InvariantCulture)).ToHashSet();
        File.Delete(seen);
        return (time, reached);
    }

    /// <summary>Runs classes with one mutant on.</summary>
    public Fate Try(int mutant, IReadOnlyList<string> classes, TimeSpan limit)
    {
        var (passed, _, _) = Run(
            ["-stopOnFail", .. classes.SelectMany(name => new[] { "-class", name })],
            new() { ["FOLKMOOT_MUTANT"] = mutant.ToString(CultureInfo.InvariantCulture) },
            limit);
        return passed switch { null => Fate.Hung, true => Fate.Survived, _ => Fate.Found };
    }

    /// <summary>Whether the run passed, null when it had to be ended for taking more processor time than the limit; what it printed, and the time it took.</summary>
    private (bool? Passed, string? Output, TimeSpan Time) Run(IEnumerable<string> arguments, Dictionary<string, string> environment, TimeSpan limit)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(folder, assembly), .. arguments, "-noColor"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        var used = TimeSpan.Zero;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Longest && used < limit; used = Later(used, process))
        {
            if (process.WaitForExit(TimeSpan.FromSeconds(0.2)))
                return (process.ExitCode == 0, output.Result, used);
        }

        process.Kill(entireProcessTree: true);
        return (null, null, used);
    }

    private static TimeSpan Later(TimeSpan used, Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception ended) when (ended is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return used;
        }
    }
}
