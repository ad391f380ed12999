using System.Net;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Assemblies.Register;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Folkmoot.Tests.Platform.Pictures;
using Folkmoot.Tests.Platform.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>Several registration pages of one assembly, what they say, and what stands on them.</summary>
public sealed class RegisterTests
{
    private const string OpenCall = """{"question": "How should Wyebridge live with the river?", "recruit-by": "open-call", "one-per-address": false, "seats": 6}""";

    private const string NoWard = "feature,value,min,max\nGender,Female,2,4\nGender,Male,2,4\n";

    private static (string, string)[] Ann => Named("Ann Orchard", "ann@example.org");

    [Theory, Databases]
    public async Task A_page_is_tried_opened_and_counted_and_all_fill_one_pool(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, OpenCall, NoWard, addresses: 0);
        var organiser = await scene.Town.OrganiserAsync();
        var list = await organiser.GetAsync(scene.Manage + "/pages");
        Assert.Equal(["The page of the assembly " + scene.Url + "/assembly/register", "Open", "when registration ends", "0"], Assert.Single(list.Rows("1 page")));

        var made = await organiser.SubmitAsync(list, [("Form.Title", "Ulica Rzeczna: przyjdź"), ("Form.Intro", "# Zapraszamy\n\n- raz\n- dwa"), ("Form.Thanks", "Dziękujemy **bardzo**."), ("Form.Language", "pl")], form: "#add-form");
        Assert.Equal(scene.Manage + "/pages/1", made.Redirect);
        var address = scene.Url + "/assembly/register/ulica-rzeczna-przyjdz";

        // An organiser tries it; whoever else comes is told that it is not open.
        var visitor = scene.Host.NewBrowser();
        Assert.Equal("Zgłoszenia nie są teraz przyjmowane", (await visitor.GetAsync(address)).Heading);
        Assert.Contains("Zgłosić się można tutaj: Zgłoś się", (await visitor.GetAsync(address)).Main, StringComparison.Ordinal);
        var trial = await organiser.GetAsync(address);
        Assert.Contains("To jest próba tej strony.", trial.Main, StringComparison.Ordinal);
        Assert.Equal("Zapraszamy", trial.Find(".fm-words[lang=pl] h2"));
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Contains("Wpisz imię i nazwisko", Assert.Single((await organiser.SubmitAsync(trial, Named("A", "ann@example.org"), form: "#register-form")).Errors), StringComparison.Ordinal);
        var tried = await organiser.SubmitAsync(trial, Ann, form: "#register-form");
        Assert.Equal("To by się udało", tried.Heading);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(0, await db.Registrations.CountAsync());
        Assert.Empty(await scene.Host.LettersAsync());
        // What somebody sends to a page on trial without being an organiser registers nobody either.
        var other = await visitor.GetAsync(scene.Url + "/assembly/register");
        var sent = FormFiller.Fill(other, Ann, "#register-form", null, null);
        sent.RequestUri = new Uri(address, UriKind.Relative);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Contains("Zgłoszenia nie są teraz przyjmowane.", Assert.Single((await visitor.SendAsync(sent)).Errors), StringComparison.Ordinal);
        Assert.Equal(0, await db.Registrations.CountAsync());

        await organiser.SubmitAsync(await organiser.GetAsync(made.Redirect!), [], form: "#open-form");
        var page = await visitor.GetAsync(address);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        var done = await visitor.SubmitAsync(page, Ann, form: "#register-form");
        Assert.Equal("Bierzesz udział w losowaniu", done.Heading);
        Assert.Equal("Dziękujemy bardzo.", done.Find(".fm-words"));
        Assert.EndsWith("Dziękujemy bardzo.", Assert.Single(await scene.Host.LettersAsync()).Body, StringComparison.Ordinal);
        Assert.Equal("You are in the draw", (await visitor.SubmitAsync(other, Named("Ben Weir", "ben@example.org"), form: "#register-form")).Heading);

        // Each is counted with its page, for organisers alone.
        list = await organiser.GetAsync(scene.Manage + "/pages");
        Assert.Equal(["1", "1"], list.Rows("2 pages").Select(r => r[3]));
        Assert.Contains("by \"Ulica Rzeczna: przyjdź\"", (await organiser.GetAsync(scene.Manage + "/people")).Main, StringComparison.Ordinal);
        Assert.Contains("by \"Ulica Rzeczna: przyjdź\"", (await organiser.GetAsync(scene.Manage + "/people/1")).Main, StringComparison.Ordinal);
        var table = (await organiser.GetAsync(scene.Manage + "/people.csv")).Text.Split("\r\n");
        Assert.Contains(",ulica-rzeczna-przyjdz,\"Female\"", table[1], StringComparison.Ordinal);
        Assert.Contains(",,\"Female\"", table[2], StringComparison.Ordinal);
        Assert.DoesNotContain("Rzeczna", (await visitor.GetAsync(scene.Url + "/assembly")).Text, StringComparison.Ordinal);

        // What was open keeps its address, and cannot be tried or deleted any more.
        var edit = await organiser.GetAsync(scene.Manage + "/pages/1");
        Assert.Null(edit.Document.QuerySelector("#delete-form"));
        Assert.Null(edit.Document.QuerySelector("#try-form"));
        Assert.Contains("so that stays as it is", Assert.Single((await organiser.SubmitAsync(edit, [("Form.Key", "rzeczna")], form: "#save-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("People registered on this page", (await Assert.ThrowsAsync<Folkmoot.Platform.RefusedException>(() => MoveAsync(scene, 1, PageState.Trial))).Message, StringComparison.Ordinal);
        await organiser.SubmitAsync(edit, [], form: "#close-form");
        Assert.Contains("Na tej stronie nikt nie może się teraz zgłosić.", (await visitor.GetAsync(address)).Main, StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/pages"), [], form: "#close-all");
        Assert.Equal("Registration is not open", (await visitor.GetAsync(scene.Url + "/assembly/register")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(scene.Url + "/assembly/register/nowhere")).Status);
    }

    [Theory, Databases]
    public async Task A_page_closes_by_itself_and_the_code_of_a_letter_works_on_each(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        var organiser = await scene.Town.OrganiserAsync();
        var ends = (await scene.AssemblyAsync()).Recruitment.ClosesAt;
        var closes = scene.Host.Clock.GetUtcNow().AddDays(2);
        string Field(DateTimeOffset at) => Folkmoot.Platform.Time.PlaceClock.Field(at, "Europe/London");
        async Task<PageAnswer> AddAsync(params (string, string)[] values) => await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/pages"), values, form: "#add-form");

        Assert.Contains("a page closes within that time", Assert.Single((await AddAsync(("Form.Title", "North"), ("Form.ClosesAt", Field(ends.AddDays(1))))).Errors), StringComparison.Ordinal);
        Assert.Contains("Give the page a title", Assert.Single((await AddAsync()).Errors), StringComparison.Ordinal);
        Assert.Contains("small letters from a to z", Assert.Single((await AddAsync(("Form.Title", "North"), ("Form.Key", "../mine"))).Errors), StringComparison.Ordinal);
        Assert.Contains("Write the language as a short tag", Assert.Single((await AddAsync(("Form.Title", "North"), ("Form.Language", "pl\" onclick"))).Errors), StringComparison.Ordinal);
        Assert.Contains("longer than 8000 characters", Assert.Single((await AddAsync(("Form.Title", "North"), ("Form.Intro", new string('x', 8001)))).Errors), StringComparison.Ordinal);
        await AddAsync(("Form.Title", "North"), ("Form.Key", "north"), ("Form.ClosesAt", Field(closes)));
        Assert.Contains("has this address already", Assert.Single((await AddAsync(("Form.Title", "Other"), ("Form.Key", "north"))).Errors), StringComparison.Ordinal);
        var copied = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/pages/1"), [], form: "#copy-form");
        Assert.Equal(scene.Manage + "/pages/2", copied.Redirect);
        Assert.Contains("/assembly/register/north-2", (await organiser.GetAsync(copied.Redirect!)).Main, StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(copied.Redirect!), [], form: "#delete-form");
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(copied.Redirect!)).Status);

        // An organiser needs no letter to try it.
        var trial = await organiser.GetAsync(scene.Url + "/assembly/register/north");
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("That would have worked", (await organiser.SubmitAsync(trial, Ann, form: "#register-form")).Heading);
        await MoveAsync(scene, 1, PageState.Open);

        // The printed letters can lead to it, and the code works there.
        var print = await organiser.GetAsync(scene.Manage + "/letters/1?to=1");
        Assert.Contains("http://localhost" + scene.Url + "/assembly/register/north", print.Main, StringComparison.Ordinal);
        Assert.Contains("/assembly/register/north?code=", (await organiser.GetAsync(scene.Manage + "/letters/1?format=csv&to=1")).Text, StringComparison.Ordinal);
        var code = (await scene.CodesAsync())[0];
        var visitor = scene.Host.NewBrowser();
        var form = await visitor.GetAsync($"{scene.Url}/assembly/register/north?code={code}");
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("You are in the draw", (await visitor.SubmitAsync(form, Ann, form: "#register-form")).Heading);
        scene.Host.Clock.Set(closes);
        Assert.Contains("Nobody can register on this page", (await visitor.GetAsync(scene.Url + "/assembly/register/north")).Main, StringComparison.Ordinal);
        Assert.Contains("The code of the letter", (await visitor.GetAsync(scene.Url + "/assembly/register")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Pictures_and_documents_stand_on_the_pages_they_are_for(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, OpenCall, NoWard, addresses: 0);
        var organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/pages"), [("Form.Title", "North")], form: "#add-form");
        await MoveAsync(scene, 1, PageState.Open);
        async Task<PageAnswer> FilesAsync() => await organiser.GetAsync(scene.Manage + "/files");

        var refused = await organiser.SubmitAsync(await FilesAsync(), [], form: "#picture-form", file: ("Photo.File", PictureSamples.Laden("jpeg", PictureSamples.Jpeg)));
        Assert.Contains("what the picture shows", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(refused, [("Photo.Alt", "Thirty people around tables"), ("On", "1")], form: "#picture-form");
        Assert.Contains("is no picture", Assert.Single((await organiser.SubmitAsync(await FilesAsync(), [("Photo.Alt", "A page")], form: "#picture-form", file: ("Photo.File", "<svg/>"u8.ToArray()))).Errors), StringComparison.Ordinal);
        Assert.Contains("Choose a picture", Assert.Single((await organiser.SubmitAsync(await FilesAsync(), [("Photo.Alt", "A page")], form: "#picture-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("Choose a document", Assert.Single((await organiser.SubmitAsync(await FilesAsync(), [("DocumentTitle", "Questions")], form: "#document-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("is no PDF", Assert.Single((await organiser.SubmitAsync(await FilesAsync(), [("DocumentTitle", "Questions")], form: "#document-form", file: ("Document", "MZ"u8.ToArray()))).Errors), StringComparison.Ordinal);
        Assert.Contains("what the document is", Assert.Single((await organiser.SubmitAsync(await FilesAsync(), [], form: "#document-form", file: ("Document", PdfSamples.Plain))).Errors), StringComparison.Ordinal);
        Assert.Contains("larger than 10 MB", Assert.Single((await organiser.SubmitAsync(await FilesAsync(), [("DocumentTitle", "Questions")], form: "#document-form", file: ("Document", new byte[RegistrationDocument.MaxBytes + 1]))).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await FilesAsync(), [("DocumentTitle", "Questions and answers")], form: "#document-form", file: ("Document", PdfSamples.Plain));

        var visitor = scene.Host.NewBrowser();
        var usual = await visitor.GetAsync(scene.Url + "/assembly/register");
        Assert.Null(usual.Document.QuerySelector("main img.fm-photo"));
        Assert.Contains("Questions and answers PDF, 1 kB.", usual.Main, StringComparison.Ordinal);
        var north = await visitor.GetAsync(scene.Url + "/assembly/register/north");
        var picture = north.Document.QuerySelector("main img.fm-photo")!;
        Assert.Equal("Thirty people around tables", picture.GetAttribute("alt"));
        using var bare = await visitor.Http.GetAsync(picture.GetAttribute("src"));
        Assert.Equal(PictureSamples.Jpeg, await bare.Content.ReadAsByteArrayAsync());
        var link = north.Document.QuerySelector("main a[download]")!.GetAttribute("href")!;
        using var document = await visitor.Http.GetAsync(link);
        Assert.Equal(PdfSamples.Plain, await document.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "attachment"), (document.Content.Headers.ContentType?.MediaType, document.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", Assert.Single(document.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(document.Headers.GetValues("X-Content-Type-Options")));

        // A clerk may not; taken away is gone for good.
        var clerk = await scene.Host.SignInAsAsync(Role.Clerk, scene.Town.Place.Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(scene.Manage + "/files")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(scene.Manage + "/pages")).Status);
        var files = await FilesAsync();
        foreach (var form in files.Document.QuerySelectorAll("form[id^=remove-]").Select(f => $"[id=\"{f.Id}\"]").ToList())
            await organiser.SubmitAsync(files, [], form: form);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(picture.GetAttribute("src")!)).Status);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((0, 0), (await db.RegistrationPictures.CountAsync(), await db.RegistrationDocuments.CountAsync()));
    }

    private static (string, string)[] Named(string name, string email) => [("Form.Name", name), ("Form.Year", "1984"), ("Form.Values[0]", "Female"), ("Form.Email", email), ("Form.Agrees", "true")];

    private static async Task MoveAsync(AssemblyScene scene, int number, PageState state) => await scene.WithAsync<PageDesk>(async (desk, assembly) =>
        await desk.MoveAsync(Communities.Town.Organiser, assembly, number, state, (await desk.FindAsync(assembly.Id, number, CancellationToken.None))!.Version, CancellationToken.None));
}
