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
}
