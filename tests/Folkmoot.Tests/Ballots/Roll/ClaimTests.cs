using System.Net;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Roll.Claims;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots.Roll;

/// <summary>People who put themselves on a roll: every check says why and what to do next, and one person gets one ballot.</summary>
public sealed class ClaimTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Somebody_registers_follows_the_link_and_votes_once(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);
        var browser = scene.Host.NewBrowser();
        Assert.Contains("No voter code? Get in by e-mail", (await browser.GetAsync(scene.Url + "/vote")).Main, StringComparison.Ordinal);

        await RegisterAsync(scene, browser, "Ann Marsh", "ann@example.org");
        var mine = await EnterAsync(scene, browser);
        Assert.Contains("You may vote.", mine.Main, StringComparison.Ordinal);
        var ballot = await browser.FollowAsync(await browser.SubmitAsync(mine, [], form: "main form"));
        await browser.SubmitAsync(ballot, [("choice", "1")], button: "Finish");

        var after = await browser.GetAsync("/people/ballots");
        Assert.Contains("A ballot was issued to you on", after.Main, StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector("main form"));
        // The same page sent again at once would be answered as the first time.
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        var again = await browser.SubmitAsync(mine, [], form: "main form");
        Assert.Equal("A ballot was issued to you already. To change it, use the receipt code you got when you voted.", again.Errors.Single());
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((1, "Ann Marsh\nHR95AB\n1990"), (await db.Ballots.CountAsync(Stop), (await db.Roll.SingleAsync(Stop)).Addressee));
    }

    [Theory]
    [Databases("ANN@Example.org", "Ann Marsh")]
    [Databases("ann+second@example.org", "Somebody Else")]
    [Databases("other@example.org", "marsh, ann")]
    [Databases("other@example.org", "Ánn  Marsh")]
    public async Task Another_spelling_of_the_same_person_gets_no_second_ballot(DatabaseKind kind, string email, string name)
    {
        await using var scene = await OpenAsync(kind);
        var first = scene.Host.NewBrowser();
        await RegisterAsync(scene, first, "Ann Marsh", "ann@example.org");
        await EnterAsync(scene, first);

        var second = scene.Host.NewBrowser();
        await RegisterAsync(scene, second, name, email);
        await EnterAsync(scene, second);

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(1, await db.Roll.CountAsync(Stop));
    }

    [Theory]
    [Databases("Postcode", "AB1 2CD", "\"AB1 2CD\" is none of the postcodes of Wyebridge, and only people who live there can vote. Look at the postcode again. If you do live there, ask the organisers: 01234 567. You can still read everything and see the result.")]
    [Databases("Postcode", "", "Write your postcode; it shows whether you live in the area of this vote.")]
    [Databases("Year", "2015", "Only people who turn 16 in 2026 or are older can vote here. You can still put forward ideas and say what you think of those of others.")]
    [Databases("Year", "85", "Write the year of your birth with four digits, such as 1985.")]
    [Databases("Name", " ", "Write your name in 2 to 120 letters.")]
    [Databases("Email", "ann@", "Write an e-mail address, such as name@example.org.")]
    [Databases("LivesHere", "false", "Tick the box if you live in Wyebridge. If you do not, you cannot vote here.")]
    public async Task A_failed_check_says_why_and_what_to_do_next(DatabaseKind kind, string field, string value, string sentence)
    {
        await using var scene = await OpenAsync(kind);
        var browser = scene.Host.NewBrowser();

        var refused = await RegisterAsync(scene, browser, "Ann Marsh", "ann@example.org", (field, value));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence), (refused.Status, refused.Errors.Single()));
        Assert.Empty(await scene.Host.LettersAsync());
    }

    [Theory, Databases]
    public async Task Sixty_four_confirmations_at_once_make_one_line(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);
        await RegisterAsync(scene, scene.Host.NewBrowser(), "Ann Marsh", "ann@example.org");
        var token = (await LinkAsync(scene)).Split('/')[^1];

        await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            try
            {
                await scene.Host.WithAsync<ClaimDesk>(d => d.ConfirmAsync(token, Stop));
            }
            catch (Folkmoot.Platform.RefusedException)
            {
                // All but one.
            }
        }));

        await using var db = scene.Host.Database.NewContext();
        var ann = await db.Accounts.Where(a => a.EmailKey == "ann@example.org").Select(a => a.Id).SingleAsync(Stop);
        Assert.Equal((1, 1), (await db.Roll.CountAsync(Stop), await db.Sessions.CountAsync(s => s.AccountId == ann, Stop)));
    }

    [Theory, Databases]
    public async Task A_mailbox_gets_three_letters_a_day_at_most(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);

        for (var i = 0; i < 6; i++)
            await RegisterAsync(scene, scene.Host.NewBrowser(), "Ann Marsh", $"ann+{i}@example.org");

        Assert.Equal(ClaimDesk.LettersPerDay, (await scene.Host.LettersAsync()).Count);
    }

    [Theory, Databases]
    public async Task A_list_and_claims_exclude_one_another(DatabaseKind kind)
    {
        await using var listed = await BallotScene.StartAsync(kind);
        await listed.Host.WithAsync<RollBook>(r => r.AddAsync(BallotScene.Organiser, listed.Phase, ["Ann, 1 Mill Street"], Stop));
        var organiser = await listed.Host.SignInAsAsync(Role.Organiser, listed.Place.Id);
        var refused = await organiser.SubmitAsync(await organiser.GetAsync(listed.Url + "/manage/roll/checks"), [("Open", "true"), ("Contact", "01234 567")]);
        Assert.StartsWith("This ballot has a list of voters already.", refused.Errors.Single(), StringComparison.Ordinal);

        await using var claimed = await OpenAsync(kind);
        var sentence = await claimed.Host.RefusedAsync<RollBook>(r => r.AddAsync(BallotScene.Organiser, claimed.Phase, ["Ann, 1 Mill Street"], Stop));
        Assert.StartsWith("People may put themselves on this roll", sentence, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task After_the_close_nobody_gets_on_the_roll(DatabaseKind kind)
    {
        await using var scene = await OpenAsync(kind);
        await RegisterAsync(scene, scene.Host.NewBrowser(), "Ann Marsh", "ann@example.org");
        var token = (await LinkAsync(scene)).Split('/')[^1];
        await using (var db = scene.Host.Database.NewContext())
            await db.Set<Folkmoot.Processes.Phase>().Where(p => p.Id == scene.Phase.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, Folkmoot.Processes.PhaseState.Closed), Stop);

        var refused = await scene.Host.RefusedAsync<ClaimDesk>(d => d.ConfirmAsync(token, Stop));

        Assert.Equal("This vote is over, so nobody can get on its roll any more.", refused);
    }

    [Theory]
    [InlineData("Ann Marsh", "marsh ann")]
    [InlineData("ANN  MARSH", "Ann Marsh")]
    [InlineData("Seán O'Brien", "sean obrien")]
    [InlineData("Anne-Marie Li", "anne marie li")]
    public void Names_are_compared_without_case_accents_and_order(string one, string other) =>
        Assert.Equal(ClaimCheck.Fold(one), ClaimCheck.Fold(other));

    private static async Task<BallotScene> OpenAsync(DatabaseKind kind)
    {
        var scene = await BallotScene.StartAsync(kind);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);
        var saved = await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/roll/checks"),
            [("Open", "true"), ("Postcodes", "HR9 5, hr9 7"), ("MinAge", "16"), ("Contact", "01234 567")]);
        Assert.Equal(scene.Url + "/manage/roll", saved.Redirect);
        return scene;
    }

    private static async Task<PageAnswer> RegisterAsync(BallotScene scene, Browser browser, string name, string email, (string Field, string Value)? instead = null)
    {
        (string, string)[] values = [("Name", name), ("Email", email), ("Postcode", "hr9 5ab"), ("Year", "1990"), ("LivesHere", "true")];
        var page = await browser.GetAsync(scene.Url + "/vote/register");
        return await browser.SubmitAsync(page, values.Where(v => v.Item1 != instead?.Field).Concat(instead is { } other && other.Value != "false" ? [(other.Field, other.Value)] : []));
    }

    private static async Task<string> LinkAsync(BallotScene scene) =>
        new Uri((await scene.Host.LettersAsync())[^1].Body.Split('\n').Single(l => l.StartsWith("http://", StringComparison.Ordinal))).AbsolutePath;

    private static async Task<PageAnswer> EnterAsync(BallotScene scene, Browser browser) =>
        await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync(await LinkAsync(scene)), []));
}
