using Folkmoot.Server.Commands;

namespace Folkmoot.Tests.Platform.Hosting;

/// <summary>The program's own commands, run in this process on a folder of their own.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("folkmoot-commands-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_database_is_made_backed_up_restored_and_found_sound()
    {
        var copy = Path.Combine(_folder, "copy.folkmoot");

        Assert.StartsWith("Applied: ", (await RunAsync("migrate")).Text, StringComparison.Ordinal);
        Assert.Equal((0, "The database is up to date.\n"), await RunAsync("migrate"));
        Assert.Equal((0, $"Backed up to {copy}\n"), await RunAsync("backup", copy));
        Assert.Equal(0, (await RunAsync("restore", copy)).Code);
        var (verdict, findings) = await RunAsync("doctor");
        Assert.Contains("tables: They are up to date.", findings, StringComparison.Ordinal);
        // The key was never made, which the doctor finds as trouble.
        Assert.Equal(1, verdict);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_one_sentence_and_exit_code_1()
    {
        Assert.Equal((1, $"There is no file {_folder}/none to restore from; nothing was changed.\n"), await RunAsync("restore", Path.Combine(_folder, "none")));
        Assert.Equal((1, $"There is no database at {_folder}/data/folkmoot.db to back up.\n"), await RunAsync("backup"));
    }

    [Fact]
    public async Task A_mistake_in_the_configuration_is_exit_code_2()
    {
        var file = Path.Combine(_folder, "wrong.yaml");
        await File.WriteAllTextAsync(file, "listne: x\n", TestContext.Current.CancellationToken);

        var (code, text) = await RunCommandAsync("doctor", "--config", file);

        Assert.Equal(2, code);
        Assert.Contains("wrong.yaml, line 1: there is no setting \"listne\"; did you mean \"listen\"?", text, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Text)> RunAsync(params string[] args)
    {
        var file = Path.Combine(_folder, "folkmoot.yaml");
        await File.WriteAllTextAsync(file, $"data: {_folder}/data\naddress: http://127.0.0.1:1\n");
        return await RunCommandAsync([.. args, "--config", file]);
    }

    private static async Task<(int Code, string Text)> RunCommandAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.Build().Parse(args).InvokeAsync(new() { Output = output, Error = output });
        return (code, output.ToString());
    }
}
