using System.Net;
using System.Text;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Ballots;

public sealed class RollUploadTests
{
    [Theory, Databases]
    public async Task A_list_goes_on_the_roll_and_every_line_gets_a_letter(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);

        var progress = await UploadAsync(scene, organiser, "Name,Address\r\nAnn Smith,\"1, Mill Street\"\r\n\r\nBo Li,2 Mill Street\r\n");
        Assert.Contains("The list is being read", (await organiser.GetAsync(progress)).Main, StringComparison.Ordinal);
        await scene.Host.RunJobsAsync();

        Assert.Contains("2 voters were added from list.csv.", (await organiser.GetAsync(progress)).Main, StringComparison.Ordinal);
        var letters = await LettersAsync(scene);
        Assert.Equal(["Ann Smith\n1, Mill Street", "Bo Li\n2 Mill Street"], letters.Select(l => l.Addressee));
        var voter = scene.Host.NewBrowser();
        var door = await voter.SubmitAsync(await voter.GetAsync(scene.Url + "/vote"), [("code", letters[1].Code)]);
        Assert.Equal(scene.Url + "/vote/ballot", door.Redirect);
    }

    [Theory, Databases]
    public async Task A_list_with_a_fault_adds_nobody_and_says_which_lines(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);

        var progress = await UploadAsync(scene, organiser, $"Ann;1 Mill Street\nBo;2 Mill Street\nann;1 mill street\n{new string('x', 600)};y\n");
        await scene.Host.RunJobsAsync();

        var page = await organiser.GetAsync(progress);
        Assert.Equal("The list needs mending", page.Heading);
        Assert.Equal(
            ["Line 3: \"ann, 1 mill street\" stands on line 1 already; remove one of the two.", "Line 4: the voter's fields are longer than 500 characters together; keep name and address only."],
            page.Document.QuerySelectorAll("main li").Select(li => li.TextContent));
        Assert.Empty(await LettersAsync(scene));
    }

    [Theory, Databases]
    public async Task Whoever_is_on_the_roll_already_is_named(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);
        await UploadAsync(scene, organiser, "Ann,1 Mill Street\n");
        await scene.Host.RunJobsAsync();

        var progress = await UploadAsync(scene, organiser, "Bo,2 Mill Street\nAnn,1 Mill Street\n");
        await scene.Host.RunJobsAsync();

        Assert.Contains("\"Ann, 1 Mill Street\" is on the roll already", (await organiser.GetAsync(progress)).Main, StringComparison.Ordinal);
        Assert.Single(await LettersAsync(scene));
    }

    [Fact]
    public async Task Others_cannot_upload_or_see_a_list()
    {
        await using var scene = await BallotScene.StartAsync(DatabaseKind.Sqlite);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);
        var stranger = await scene.Host.SignInAsAsync(null);
        var progress = await UploadAsync(scene, organiser, "Ann\n");

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(progress)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(progress + "/progress")).Status);
        Assert.Equal(HttpStatusCode.Found, (await scene.Host.NewBrowser().GetAsync(progress)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"{scene.Url}/manage/roll/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Without_a_file_the_form_says_so()
    {
        await using var scene = await BallotScene.StartAsync(DatabaseKind.Sqlite);
        var organiser = await scene.Host.SignInAsAsync(Role.Organiser, scene.Place.Id);

        Assert.Contains("Choose the file first", Assert.Single((await SendAsync(scene, organiser, null)).Errors), StringComparison.Ordinal);
        Assert.Contains("The file is empty", Assert.Single((await SendAsync(scene, organiser, [])).Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004rest", "This is a spreadsheet")]
    [InlineData("Ann\u0000", "This is no text file")]
    [InlineData("\n\n", "The list names nobody")]
    [InlineData("Ann\nB\u0007o\n", "Line 2: there is a character that cannot be printed")]
    [InlineData("Ann \"the\" Smith,x\n", "Line 1: a quotation mark stands inside a field")]
    public void What_is_no_list_is_said_plainly(string text, string fault) =>
        Assert.StartsWith(fault, RollReader.Read(Encoding.UTF8.GetBytes(text), [], _ => { }, CancellationToken.None).Faults[0], StringComparison.Ordinal);

    [Fact]
    public void A_list_in_another_encoding_is_named_with_its_line() =>
        Assert.StartsWith("Line 2: a letter is not written in UTF-8", RollReader.Read([.. "Ann\nJos"u8, 0xE9, .. "\n"u8], [], _ => { }, CancellationToken.None).Faults[0], StringComparison.Ordinal);

    [Fact]
    public void A_hundred_thousand_lines_are_read_and_faults_have_an_end()
    {
        var good = string.Join('\n', Enumerable.Range(1, 100_000).Select(i => $"Voter {i},{i} Long Lane"));
        var bad = string.Join('\n', Enumerable.Repeat("Ann,1 Mill Street", 1_000));

        Assert.Equal(100_000, RollReader.Read(Encoding.UTF8.GetBytes(good), [], _ => { }, CancellationToken.None).Voters.Count);
        Assert.Equal(RollReader.MostFaults, RollReader.Read(Encoding.UTF8.GetBytes(bad), [], _ => { }, CancellationToken.None).Faults.Count);
    }

    private static Task<IReadOnlyList<VoterLetter>> LettersAsync(BallotScene scene) =>
        scene.Host.WithAsync<RollBook, IReadOnlyList<VoterLetter>>(roll => roll.LettersAsync(scene.Phase.Id, 1, int.MaxValue, CancellationToken.None));

    private static async Task<string> UploadAsync(BallotScene scene, Browser organiser, string text) =>
        (await SendAsync(scene, organiser, Encoding.UTF8.GetBytes(text))).Redirect!;

    private static async Task<PageAnswer> SendAsync(BallotScene scene, Browser organiser, byte[]? list)
    {
        var page = await organiser.GetAsync(scene.Url + "/manage/roll");
        var form = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        if (list is not null)
            form.Add(new ByteArrayContent(list), "List", "list.csv");
        return await organiser.SendAsync(new HttpRequestMessage(HttpMethod.Post, scene.Url + "/manage/roll?handler=list") { Content = form });
    }
}
