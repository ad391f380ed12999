using System.Text;
using Folkmoot.Assemblies.Register;
using Folkmoot.People;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Uploads;

namespace Folkmoot.Browser.Tests;

/// <summary>Registration pages as organisers make them and as a resident with a phone and a letter meets one.</summary>
public sealed partial class AssemblyTests
{
    private const string Intro = "# Why we ask you twice\n\nThe water comes to **your** street first, and few people from here have answered so far.\n\n- You need to know nothing.\n- You are paid, and so is whoever looks after your children.\n\n> We fetch you if you cannot get there.\n\n[How a lottery chooses](/about)";

    [Fact]
    public async Task A_registration_page_with_pictures_documents_and_questions_is_tried_and_filled_in_by_phone()
    {
        _ = chromium.Browser;
        _ = Axe.Source;
        await using var site = await Site.StartAsync(hasSheets: true);
        var place = await site.AddPlaceAsync();
        var town = await AssemblyTown.StartAsync(site, place);
        await using var organiser = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop, bypassPolicy: true);
        await organiser.GoAsync((await site.WithAsync<FirstRun, Uri>(first => first.CreateLinkAsync(CancellationToken.None))).AbsolutePath);
        await organiser.Button("Sign in").ClickAsync();
        await SeeAsync(organiser, "pages-one", town.Manage + "/pages");
        await SeeAsync(organiser, "questions-none", town.Manage + "/questions");
        await organiser.GoAsync(town.Manage + "/pages");
        await organiser.Page.GetByLabel("Title").First.FillAsync("Riverside: your street, your say");
        await organiser.Page.GetByLabel("Words above the form").FillAsync(Intro);
        await organiser.Button("Make the page").ClickAsync();
        await LookAsync(organiser, "page-trial");
        await FillAsync(town, await organiser.Page.ScreenshotAsync());
        foreach (var (name, path) in new[] { ("files", "/files"), ("questions", "/questions"), ("question", "/questions/2"), ("pages", "/pages") })
            await SeeAsync(organiser, name, town.Manage + path);
        await SeeAsync(organiser, "register-trial", town.Url + "/assembly/register/riverside-your-street-your-say");
        await organiser.GoAsync(town.Manage + "/pages/1");
        await organiser.Button("Open it").ClickAsync();
        await LookAsync(organiser, "page-open");

        await using var resident = await Visitor.ArriveAsync(chromium, site, script: false);
        await resident.GoAsync($"{town.Url}/assembly/register/riverside-your-street-your-say?code={await town.CodeAsync(1)}");
        await resident.Page.GetByLabel("Your name").FillAsync("Ann Orchard");
        await resident.Page.GetByLabel("The year in which you were born").FillAsync("1984");
        await resident.Page.GetByLabel("Female", new() { Exact = true }).CheckAsync();
        await resident.Page.GetByLabel("Sundays").CheckAsync();
        await resident.Page.GetByLabel("Yes", new() { Exact = true }).Last.CheckAsync();
        site.Clock.Set(site.Clock.GetUtcNow().AddSeconds(20));
        await resident.Button("I want to be in the draw").TapAsync();
        await Expect(resident.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Tick the box if you agree");
        await resident.Page.GetByLabel("I can come on all four days.").CheckAsync();
        await resident.Button("I want to be in the draw").TapAsync();
        await resident.HeadingAsync("You are in the draw");
        foreach (var (name, path) in new[] { ("person-answers", "/people/1"), ("people-pages", "/people"), ("import-paste", "/people/import"), ("letters-to", "/letters/1?to=1") })
            await SeeAsync(organiser, name, town.Manage + path);
        await WriteToASheetAsync(organiser, town);
        Assert.True(_findings.Count == 0, string.Join('\n', _findings));
        Assert.Empty(organiser.ScriptErrors);
    }

    private static async Task FillAsync(AssemblyTown town, byte[] picture)
    {
        await town.WithAsync<QuestionDesk>(async (desk, assembly) =>
        {
            await desk.AddAsync(Town.Organiser, assembly, new QuestionForm { Kind = QuestionKind.Consent, Words = "I can come on all four days.", Help = "The days are 3, 10, 17 and 24 May.", IsObligatory = true }, CancellationToken.None);
            await desk.AddAsync(Town.Organiser, assembly, new QuestionForm { Kind = QuestionKind.Several, Words = "Which days suit you?", Choices = "Saturdays\nSundays\nWeekday evenings" }, CancellationToken.None);
            await desk.AddAsync(Town.Organiser, assembly, new QuestionForm { Kind = QuestionKind.Lines, Words = "What should we know about your street?", On = [1] }, CancellationToken.None);
            await desk.AddAsync(Town.Organiser, assembly, new QuestionForm { Kind = QuestionKind.YesNo, Words = "Has the water been in your house?", IsForCaller = true }, CancellationToken.None);
        });
        await town.WithAsync<FileDesk>(async (desk, assembly) =>
        {
            await desk.AddPictureAsync(Town.Organiser, assembly, new PhotoChange(PictureCleaner.Clean(picture), "Thirty people around tables in the Market Hall", IsRemoval: false), [1], CancellationToken.None);
            var pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF\n");
            await desk.AddDocumentAsync(Town.Organiser, assembly, new UploadedFile("questions.pdf", pdf), "Questions and answers about the assembly", [], CancellationToken.None);
        });
    }
}
