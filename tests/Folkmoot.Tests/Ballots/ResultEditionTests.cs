using Folkmoot.Ballots.Import;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>What everybody sees of a result is rendered once; what belongs to one visitor, and every edit, is not held back by that.</summary>
public sealed class ResultEditionTests
{
    [Theory, Databases]
    public async Task Every_visitor_sees_the_same_result_and_gets_no_cookie_for_it(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Finished);
        await scene.Host.RunJobsAsync();

        var one = await scene.Host.NewBrowser().GetAsync(scene.Url + "/result");
        var other = await scene.Host.NewBrowser().GetAsync(scene.Url + "/result");

        Assert.Equal(one.Text, other.Text);
        Assert.False(one.Headers.Contains("Set-Cookie"));
        Assert.Contains("Age", other.Headers.Select(h => h.Key));
    }

    [Theory, Databases]
    public async Task An_edited_proposal_is_shown_at_once(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Finished);
        await scene.Host.RunJobsAsync();
        var visitor = scene.Host.NewBrowser();
        var before = await visitor.GetAsync(scene.Url + "/result");

        await scene.Host.WithAsync<FolkmootDb>(async db =>
        {
            var trees = await db.Proposals.SingleAsync(p => p.Title == "Trees");
            trees.Title = "Orchard";
            await db.SaveChangesAsync();
        });

        var after = await visitor.GetAsync(scene.Url + "/result");
        Assert.Contains("Trees", before.Main, StringComparison.Ordinal);
        Assert.Contains("Orchard", after.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Trees", after.Main, StringComparison.Ordinal);
    }
}
