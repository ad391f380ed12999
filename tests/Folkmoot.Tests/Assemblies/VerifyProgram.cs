using System.Diagnostics;

namespace Folkmoot.Tests.Assemblies;

/// <summary>The built program as anybody would run it, in an empty folder that holds nothing but the downloaded record.</summary>
internal static class VerifyProgram
{
    /// <summary>Runs <c>folkmoot verify</c>.</summary>
    /// <param name="record">The record.</param>
    /// <param name="options">Options after the file's name.</param>
    /// <returns>How the program ended and what it said.</returns>
    public static async Task<(int Code, string Output)> RunAsync(byte[] record, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("folkmoot-verify-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "draw.json"), record, TestContext.Current.CancellationToken);
            using var program = Process.Start(new ProcessStartInfo("dotnet", [Program(), "verify", "draw.json", .. options]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (program.ExitCode, output + await errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The command line beside the tests: tests/Folkmoot.Tests/bin/Debug/net10.0 and src/Folkmoot.Cli/bin/Debug/net10.0.</summary>
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = here.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "Folkmoot.Cli", "bin", here.Parent.Name, here.Name, "folkmoot.dll");
    }
}
