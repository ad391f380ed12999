using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Folkmoot.Cli.Tests;

/// <summary>Runs the built program as anybody would and keeps what it says.</summary>
internal sealed record Cli(int Code, string Output, string Error)
{
    public static string Town { get; } = Sample("town.pb");

    public static string Ranked { get; } = Sample("ranked.pb");

    public static string Districts { get; } = Sample("districts.pb");
    public static string Conversation { get; } = Sample("conversation");

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<Cli> Run(params string[] arguments) => await RunWith([], arguments);

    public static async Task<Cli> RunWith(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "folkmoot.exe" : "folkmoot"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program may end before it has read everything.
        }

        await process.WaitForExitAsync(cancellation);
        return new Cli(process.ExitCode, await output, await error);
    }

    public static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(element => element.GetString()!)];

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);
}
