using System.Diagnostics;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>The built command line as anybody would run it, in an empty folder that holds nothing but one downloaded file.</summary>
internal static class CommandLineProgram
{
    /// <param name="verb">What it is to do, as <c>count</c> or <c>verify</c>.</param>
    /// <param name="name">The name under which the file lies in the folder.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">Options after the file's name.</param>
    /// <returns>How the program ended, the bytes it wrote, and what it said of errors.</returns>
    public static async Task<(int Code, byte[] Output, string Errors)> RunAsync(string verb, string name, byte[] file, params IEnumerable<string> options)
    {
        var folder = Directory.CreateTempSubdirectory("folkmoot-program-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), file, TestContext.Current.CancellationToken);
            using var program = Process.Start(new ProcessStartInfo("dotnet", [Program(), verb, name, .. options]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            using var output = new MemoryStream();
            await program.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (program.ExitCode, output.ToArray(), await errors);
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
