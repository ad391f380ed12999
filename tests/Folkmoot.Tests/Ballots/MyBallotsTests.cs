using Folkmoot.Ballots;
using Folkmoot.Ballots.Mine;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

public sealed class MyBallotsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Somebody_on_an_uploaded_list_gets_in_by_their_address(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await AddAsync(scene, "name,email,address\nAnn Marsh,Ann@Example.org,1 Mill Street\nBo Li,,2 Mill Street\n");
        var browser = scene.Host.NewBrowser();

        var asked = await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote/register"), [("Email", "ann+vote@example.org")]);
        Assert.Equal("Look at your e-mail", asked.Heading);
        var link = new Uri((await scene.Host.LettersAsync())[^1].Body.Split('\n').Single(l => l.StartsWith("http://", StringComparison.Ordinal))).AbsolutePath;
        var mine = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync(link), []));
        var ballot = await browser.SubmitAsync(mine, [], form: "main form");

        Assert.Equal(scene.Url + "/vote/ballot", ballot.Redirect);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(["Ann Marsh\n1 Mill Street", "Bo Li\n2 Mill Street"], await db.Roll.OrderBy(e => e.Line).Select(e => e.Addressee).ToListAsync(Stop));
    }

    [Theory, Databases]
    public async Task A_stranger_gets_the_same_answer_and_no_letter(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await AddAsync(scene, "name,email\nAnn Marsh,ann@example.org\n");
        var browser = scene.Host.NewBrowser();

        var asked = await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote/register"), [("Email", "eve@example.org")]);

        Assert.Equal("Look at your e-mail", asked.Heading);
        Assert.Empty(await scene.Host.LettersAsync());
    }

    [Theory, Databases]
    public async Task An_address_that_nobody_has_proved_finds_nothing(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await AddAsync(scene, "name,email\nAnn Marsh,ann@example.org\n");
        var account = await scene.Host.AddAccountAsync("Eve", "ann@example.org");
        Assert.Single(await scene.Host.WithAsync<MyBallots, IReadOnlyList<MyBallot>>(b => b.ListAsync(account, Stop)));

        await using (var db = scene.Host.Database.NewContext())
            await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsEmailProven, false), Stop);

        Assert.Empty(await scene.Host.WithAsync<MyBallots, IReadOnlyList<MyBallot>>(b => b.ListAsync(account, Stop)));
    }

    [Theory, Databases]
    public async Task Nobody_enters_a_line_that_is_somebody_elses(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await AddAsync(scene, "name,email\nAnn Marsh,ann@example.org\nBo Li,bo@example.org\n");
        var bo = await scene.Host.AddAccountAsync("Bo", "bo@example.org");
        Guid anns;
        await using (var db = scene.Host.Database.NewContext())
            anns = await db.Roll.Where(e => e.Line == 1).Select(e => e.Id).SingleAsync(Stop);

        Assert.Equal("You are not on this roll.", await scene.Host.RefusedAsync<MyBallots>(b => b.EnterAsync(bo, anns, Stop)));
    }

    [Theory]
    [InlineData("name,email\nAnn,ann@example.org\nBo,ANN+2@example.org\n", "Line 3: ANN+2@example.org is the address of line 2, or another spelling of it; each voter needs their own, or none.")]
    [InlineData("name,email\nAnn,a.n.n@gmail.com\nBo,ann@googlemail.com\n", "Line 3: ann@googlemail.com is the address of line 2, or another spelling of it; each voter needs their own, or none.")]
    [InlineData("name,email\nAnn,ann at home\n", "Line 2: \"ann at home\" is no e-mail address; write one such as name@example.org, or leave the field empty.")]
    public void Faulty_and_double_addresses_are_told_by_line(string list, string fault) =>
        Assert.Equal(fault, Assert.Single(RollReader.Read(System.Text.Encoding.UTF8.GetBytes(list), [], _ => { }, Stop).Faults));

    private static async Task AddAsync(BallotScene scene, string list)
    {
        var read = RollReader.Read(System.Text.Encoding.UTF8.GetBytes(list), [], _ => { }, Stop);
        Assert.Empty(read.Faults);
        await scene.Host.WithAsync<IServiceProvider>(async services =>
        {
            var db = (FolkmootDb)services.GetService(typeof(FolkmootDb))!;
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await ((RollBook)services.GetService(typeof(RollBook))!).AddListAsync(BallotScene.Organiser, scene.Phase, read, _ => { }, Stop);
            await transaction.CommitAsync(Stop);
        });
    }
}
