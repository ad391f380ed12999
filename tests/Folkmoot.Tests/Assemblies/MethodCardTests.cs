using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;

namespace Folkmoot.Tests.Assemblies;

/// <summary>Whoever chooses a way of deciding is told who takes part in it, what their word counts, and where people choose themselves.</summary>
public sealed class MethodCardTests
{
    [Fact]
    public async Task Two_questions_lead_to_the_ways_that_answer_them_each_with_what_it_gives_away()
    {
        await using var town = await Town.StartAsync(DatabaseKind.Sqlite);
        var visitor = town.Host.NewBrowser();

        var drawn = await visitor.GetAsync("/places/wyebridge/methods?Who=Drawn&Power=Decide");
        Assert.Contains("60 people drawn by lottery, by quotas, from homes drawn by lottery", drawn.Find("section[aria-labelledby=gdansk-citizens-assembly]"), StringComparison.Ordinal);
        // Ireland's ends in a vote of everybody; Vorarlberg's advises.
        Assert.NotNull(drawn.Document.QuerySelector("#ireland-citizens-assembly"));
        Assert.Null(drawn.Document.QuerySelector("#vorarlberg-citizens-council"));
        Assert.DoesNotContain("must not be called that", drawn.Main, StringComparison.Ordinal);

        var open = await visitor.GetAsync("/places/wyebridge/methods?Who=Open");
        Assert.Contains("They are heard.", open.Find("section[aria-labelledby=opinion-map]"), StringComparison.Ordinal);
        Assert.Contains("must not be called that", open.Find("section[aria-labelledby=opinion-map]"), StringComparison.Ordinal);
        Assert.Contains("They decide.", open.Find("section[aria-labelledby=paris-participatory-budget]"), StringComparison.Ordinal);
        Assert.Null(open.Document.QuerySelector("#gdansk-citizens-assembly"));

        Assert.Contains("Bowling Green", (await visitor.GetAsync("/places/wyebridge/methods")).Main, StringComparison.Ordinal);
        Assert.Contains("/places/wyebridge/methods", (await (await town.OrganiserAsync()).GetAsync("/places/wyebridge/start")).Text, StringComparison.Ordinal);
    }
}
