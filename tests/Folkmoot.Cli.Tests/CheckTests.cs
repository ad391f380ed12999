using System.Text;
using Xunit;

namespace Folkmoot.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public async Task Valid_file()
    {
        var run = await Cli.Run("check", Cli.Ranked);

        Assert.Equal((0, "ranked.pb is valid: 0 errors, 0 warnings\n", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task Warning_does_no_harm()
    {
        var run = await Cli.Run("check", Cli.Town);

        Assert.Equal(0, run.Code);
        Assert.Equal(
            """
            town.pb:11: warning: the rule greedy does not select what the column “selected” says. It also selects “bikes”. It does not select “clock”. A tie may be the reason. [SelectionDiffers]
            town.pb is valid: 0 errors, 1 warning

            """,
            run.Output);
    }

    [Fact]
    public async Task Errors_are_listed_with_their_lines()
    {
        var text = (await File.ReadAllTextAsync(Cli.Ranked, TestContext.Current.CancellationToken)).Replace("2;a,c", "2;a,z", StringComparison.Ordinal);

        var run = await Cli.RunWith(Encoding.UTF8.GetBytes(text), "check", "-");
        var json = (await Cli.RunWith(Encoding.UTF8.GetBytes(text), "check", "-", "--format", "json")).Json;

        Assert.Equal(2, run.Code);
        Assert.StartsWith("standard input:22: error: the ballot names the project “z”, which PROJECTS does not list", run.Output, StringComparison.Ordinal);
        Assert.False(json.GetProperty("valid").GetBoolean());
        Assert.Equal((22, "UnknownProject"), (json.GetProperty("issues")[0].GetProperty("line").GetInt32(), json.GetProperty("issues")[0].GetProperty("code").GetString()));
    }

    /// <summary>Damaged in ways drawn from seeds: every file gets a verdict, never a trace of the program's inside.</summary>
    [Fact]
    public async Task Damaged_files_get_a_verdict()
    {
        var sound = await File.ReadAllBytesAsync(Cli.Town, TestContext.Current.CancellationToken);
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var bytes = sound.ToArray();
            for (var blow = 0; blow < 3; blow++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            var check = await Cli.RunWith(bytes, "check", "-");
            var count = await Cli.RunWith(bytes, "count", "-", "--add1", "overspend");

            Assert.True(check is { Code: 0 or 2, Error: "" } && count.Code is 0 or 2, $"seed {seed}: {check.Code} {check.Error} {count.Code} {count.Error}");
            Assert.EndsWith("\n", check.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", check.Output + count.Error, StringComparison.Ordinal);
        }
    }
}
