using System.Net;
using System.Text;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>What an organiser does around a vote: roll, letters, rehearsal, import.</summary>
public sealed class OrganiserPagesTests
{
    [Theory, Databases]
    public async Task Roll_letters_rehearsal_and_import_are_for_organisers_of_the_place(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var stranger = await scene.Host.SignInAsAsync(Role.Organiser, await scene.Host.AddPlaceAsync("Elsewhere"));

        foreach (var page in new[] { scene.Url + "/manage/roll", scene.Url + "/manage/letters", scene.Url + "/manage/rehearse", "/places/wyebridge/import" })
        {
            Assert.StartsWith("/sign-in", (await scene.Host.NewBrowser().GetAsync(page)).Redirect, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(page)).Status);
        }
    }

    [Theory, Databases]
    public async Task An_organiser_puts_people_on_the_roll_and_prints_their_letters(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await OrganiserAsync(scene);

        var added = await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/roll"), [("Addressees", "Ann Orchard, 1 Mill Street\n\nBen Weir, 2 Mill Street")], form: "form[action$='handler=names']");
        await organiser.FollowAsync(added);
        var letters = await organiser.GetAsync(scene.Url + "/manage/letters");

        Assert.Equal(2, letters.Document.QuerySelectorAll(".fm-letter").Length);
        Assert.Contains("Ann Orchard, 1 Mill Street", letters.Main, StringComparison.Ordinal);
        Assert.Equal(2, letters.Document.QuerySelectorAll("svg[role=img] path").Length);
        var code = letters.Find(".fm-receipt__code");
        var ballot = await VotingPagesTests.EnterAsync(scene, scene.Host.NewBrowser(), code);
        Assert.Equal("Choose what you want to see", ballot.Heading);
    }

    [Theory, Databases]
    public async Task The_table_for_a_printer_holds_no_formulas(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        await scene.Host.WithAsync<RollBook>(roll => roll.AddAsync(BallotScene.Organiser, scene.Phase, ["=HYPERLINK(\"x\")", "@Ann"], CancellationToken.None));
        var organiser = await OrganiserAsync(scene);

        var table = await organiser.GetAsync(scene.Url + "/manage/letters?handler=csv");

        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", table.Text, StringComparison.Ordinal);
        Assert.Contains("\"'@Ann\"", table.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", table.Headers.CacheControl!.ToString());
    }

    [Theory]
    [Databases("form[action$='handler=names']", "Addressees", "Ann\nann", "is on the list twice")]
    [Databases("form[action$='handler=names']", "Addressees", " \n ", "Give 1 to 100,000 lines")]
    [Databases("form[action$='handler=codes']", "Count", "0", "Choose a number of codes from 1 to 100,000")]
    public async Task A_mistake_on_the_roll_gets_a_sentence_and_changes_nothing(DatabaseKind kind, string form, string field, string value, string sentence)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await OrganiserAsync(scene);

        var answer = await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/roll"), [(field, value)], form: form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.Roll.ToListAsync());
    }

    [Theory, Databases]
    public async Task A_rehearsal_goes_through_the_same_pages_and_is_never_counted(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await OrganiserAsync(scene);

        var ballot = await organiser.FollowAsync(await organiser.SubmitAsync(await organiser.GetAsync(scene.Url + "/manage/rehearse"), []));
        var receipt = await organiser.FollowAsync(await organiser.SubmitAsync(ballot, [("choice", "1"), ("choice", "2")], button: "Finish"));

        Assert.Contains("This is a rehearsal", receipt.Main, StringComparison.Ordinal);
        await using (var db = scene.Host.Database.NewContext())
        {
            Assert.Equal("1,2", Assert.Single(await db.RehearsalBallots.ToListAsync()).Choices);
            Assert.Empty(await db.Ballots.ToListAsync());
        }

        var code = Assert.Single(await scene.CodesAsync(1));
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), code, "3");
        await scene.CloseAsync();
        var result = await scene.Host.NewBrowser().GetAsync(scene.Url + "/result");
        Assert.Contains("One of you voted", result.Main, StringComparison.Ordinal);
        await using (var db = scene.Host.Database.NewContext())
            Assert.Empty(await db.RehearsalBallots.ToListAsync());
    }

    [Theory, Databases]
    public async Task An_uploaded_election_becomes_a_process_with_its_result(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await OrganiserAsync(scene);

        var progress = await UploadAsync(organiser, BallotScene.SmallElection);
        var waiting = await organiser.GetAsync(progress.Redirect!);
        await scene.Host.RunJobsAsync();
        var result = await organiser.FollowAsync(await organiser.GetAsync(progress.Redirect!));

        Assert.Equal("Importing", waiting.Heading);
        Assert.Equal("2 of 3 ideas will happen", result.Heading);
        await using var db = scene.Host.Database.NewContext();
        Assert.Null(Assert.Single(await db.Imports.ToListAsync()).Content);
    }

    [Theory, Databases]
    public async Task An_uploaded_file_with_a_mistake_is_refused_with_its_line(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await OrganiserAsync(scene);

        var progress = await UploadAsync(organiser, BallotScene.SmallElection.Replace("1;a\n", "1;nobody\n", StringComparison.Ordinal));
        await scene.Host.RunJobsAsync();
        var refused = await organiser.GetAsync(progress.Redirect!);

        Assert.Equal("The file was not imported", refused.Heading);
        Assert.Contains("small.pb: Line 22", refused.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task An_upload_without_a_file_is_asked_for_one(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await OrganiserAsync(scene);

        var answer = await organiser.SubmitAsync(await organiser.GetAsync("/places/wyebridge/import"), []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Choose the file first", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    private static Task<Browser> OrganiserAsync(BallotScene scene) => scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);

    private static async Task<PageAnswer> UploadAsync(Browser organiser, string election)
    {
        var page = await organiser.GetAsync("/places/wyebridge/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(nameof(ImportAs.Finished)), "As" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(election)), "Upload", "small.pb" },
        };
        return await organiser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/places/wyebridge/import") { Content = form });
    }
}
