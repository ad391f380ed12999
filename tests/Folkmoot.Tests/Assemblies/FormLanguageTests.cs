using Folkmoot.Assemblies.Register;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.Platform.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>Registration pages that speak another language, and such whose words are HTML.</summary>
public sealed class FormLanguageTests
{
    private const string OpenCall = """{"question": "How should Wyebridge live with the river?", "recruit-by": "open-call", "one-per-address": true, "seats": 6}""";

    private const string NoWard = "feature,value,min,max\nGender,Female,2,4\nGender,Male,2,4\n";

    private const string PolishWords = "River = Rzeka\nHow should Wyebridge live with the river? = Jak Wyebridge ma żyć z rzeką?\nGender = Płeć\nFemale = Kobieta\nMale = Mężczyzna\nCan you come = yes or no? = Czy możesz przyjść?\nWhich day? =";

    private static (string, string)[] Ann => [("Form.Name", "Anna Sad"), ("Form.Year", "1984"), ("Form.Home", "1 Weir Street"), ("Form.Postcode", "WY1 1AA"), ("Form.Values[0]", "Female"), ("Form.Email", "anna@example.org"), ("Form.Answers[1]", "Yes"), ("Form.Answers[2]", "Monday"), ("Form.Agrees", "true")];

    [Theory, Databases]
    public async Task A_page_speaks_its_language_from_the_first_word_to_the_letter(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, OpenCall, NoWard, addresses: 0);
        var organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/questions"), [("Form.Words", "Can you come = yes or no?"), ("Form.Kind", "YesNo"), ("Form.IsObligatory", "true")], form: "#add-form");
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/questions"), [("Form.Words", "Which day?"), ("Form.Kind", "One"), ("Form.Choices", "Monday\nTuesday")], form: "#add-form");
        foreach (var (title, language) in (List<(string, string)>)[("Rzeka", "pl"), ("Afon", "cy"), ("Darya", "ur"), ("Nehir", "tr")])
            await AddAsync(organiser, scene, ("Form.Title", title), ("Form.Language", language));
        foreach (var number in (List<int>)[1, 2, 3, 4])
            await organiser.SubmitAsync(await organiser.GetAsync($"{scene.Manage}/pages/{number}"), [], form: "#open-form");

        // What organisers call their own words is checked, and only what is shown changes.
        var edit = await organiser.GetAsync(scene.Manage + "/pages/1");
        Assert.Contains("Can you come = yes or no? =", edit.Document.QuerySelector("[name='Form.Words']")!.TextContent, StringComparison.Ordinal);
        async Task<string> RefuseAsync(string words) => Assert.Single((await organiser.SubmitAsync(edit, [("Form.Words", words)], form: "#save-form")).Errors);
        Assert.Contains("\"Colour = Kolor\" begins with no word of this page", await RefuseAsync("Colour = Kolor"), StringComparison.Ordinal);
        Assert.Contains("\"Gender\" is there twice", await RefuseAsync("Gender = Płeć\nGender = Inaczej"), StringComparison.Ordinal);
        Assert.Contains("Two choices would both read \"Male\"", await RefuseAsync("Female = Male"), StringComparison.Ordinal);
        Assert.Contains("longer than 600 characters", await RefuseAsync("Female = " + new string('x', 601)), StringComparison.Ordinal);
        Assert.NotNull((await organiser.SubmitAsync(edit, [("Form.Words", PolishWords)], form: "#save-form")).Redirect);

        var visitor = scene.Host.NewBrowser();
        var page = await visitor.GetAsync(scene.Url + "/assembly/register/rzeka");
        IEnumerable<string> Labels(string name) => page.Document.QuerySelectorAll($"[name='{name}'] + label").Select(l => l.TextContent.Trim());
        Assert.Equal(("pl", null), (page.Document.DocumentElement.GetAttribute("lang"), page.Document.DocumentElement.GetAttribute("dir")));
        Assert.Equal("Jak Wyebridge ma żyć z rzeką?", page.Find("main .fm-lede:not([lang])"));
        Assert.Contains("Imię i nazwisko", page.Main, StringComparison.Ordinal);
        Assert.Equal(["Kobieta", "Mężczyzna"], Labels("Form.Values[0]"));
        Assert.Equal(["Tak", "Nie"], Labels("Form.Answers[1]"));
        Assert.Equal(["Płeć", "Czy możesz przyjść?"], page.Document.QuerySelectorAll("main div:not([lang]) > .govuk-form-group > fieldset:has(input[type=radio]) > legend").Select(l => l.TextContent.Trim()));
        Assert.Equal("Which day? (można pominąć)", page.Find("main div[lang=en] legend"));
        Assert.All(page.Document.QuerySelectorAll("header nav ul, footer nav ul"), l => Assert.Equal("en-GB", l.GetAttribute("lang")));
        Assert.Equal("Przejdź do treści", page.Find(".govuk-skip-link"));
        Assert.Equal(["English", "Cymraeg", "اردو"], page.Document.QuerySelectorAll(".fm-languages a").Select(a => a.TextContent));
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("To było szybsze, niż ktokolwiek potrafi pisać. Odczekaj trzy sekundy i wyślij jeszcze raz.", Assert.Single((await visitor.SubmitAsync(page, Ann, form: "#register-form")).Errors));
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        async Task<PageAnswer> SendAsync(string field, string value) => await visitor.SubmitAsync(page, [.. Ann.Where(a => a.Item1 != field), (field, value)], form: "#register-form");
        var refused = await SendAsync("Form.Year", "next");
        Assert.Equal("Wpisz rok urodzenia, na przykład 1984.", Assert.Single(refused.Errors));
        Assert.StartsWith("Błąd: Rzeka", refused.Document.Title, StringComparison.Ordinal);
        Assert.Contains("Coś jest nie tak", refused.Main, StringComparison.Ordinal);
        Assert.Equal("Wybierz to, co najlepiej pasuje: Płeć.", Assert.Single((await SendAsync("Form.Values[0]", "Kobieta")).Errors));
        Assert.Equal("Tu potrzebna jest odpowiedź: Czy możesz przyjść?", Assert.Single((await visitor.SubmitAsync(page, [.. Ann.Where(a => a.Item1 != "Form.Answers[1]")], form: "#register-form")).Errors));
        Assert.Equal("To nie jest adres e-mail. Wpisz go jak w imie@example.org albo zostaw to pole puste.", Assert.Single((await SendAsync("Form.Email", "anna")).Errors));
        var done = await visitor.SubmitAsync(page, Ann, form: "#register-form");
        Assert.True(done.Heading == "Bierzesz udział w losowaniu", string.Join('\n', done.Errors));
        Assert.Equal("Ktoś o tym imieniu i nazwisku pod tym adresem już się zgłosił. Nikt nie może brać udziału w losowaniu dwa razy.", Assert.Single((await visitor.SubmitAsync(page, Ann, form: "#register-form")).Errors));
        var letter = Assert.Single(await scene.Host.LettersAsync());
        Assert.Equal("Bierzesz udział w losowaniu: Rzeka", letter.Subject);
        Assert.Contains("Jak Wyebridge ma żyć z rzeką?", letter.Body, StringComparison.Ordinal);
        Assert.EndsWith(",rzeka,\"Female\",\"Yes\",\"Monday\"", (await organiser.GetAsync(scene.Manage + "/people.csv")).Text.Split("\r\n")[1], StringComparison.Ordinal);

        // The others, each in its own; a language without texts has an English form around its own words.
        Assert.Contains("Eich enw", (await visitor.GetAsync(scene.Url + "/assembly/register/afon")).Main, StringComparison.Ordinal);
        var urdu = await visitor.GetAsync(scene.Url + "/assembly/register/darya");
        Assert.Equal(("ur", "rtl"), (urdu.Document.DocumentElement.GetAttribute("lang"), urdu.Document.DocumentElement.GetAttribute("dir")));
        Assert.Contains("آپ کا نام", urdu.Main, StringComparison.Ordinal);
        var turkish = await visitor.GetAsync(scene.Url + "/assembly/register/nehir");
        Assert.Equal(("en-GB", "tr"), (turkish.Document.DocumentElement.GetAttribute("lang"), turkish.Document.QuerySelector("h1")!.GetAttribute("lang")));
        var english = await visitor.GetAsync(scene.Url + "/assembly/register");
        Assert.Equal(["Polski", "Cymraeg", "اردو"], english.Document.QuerySelectorAll(".fm-languages a").Select(a => a.TextContent));
        Assert.Contains("Your name", english.Main, StringComparison.Ordinal);
        Assert.Equal("en-GB", (await visitor.GetAsync(scene.Url + "/assembly")).Document.DocumentElement.GetAttribute("lang"));

        // A copy has the same words, and closing is said in the language, too.
        var copy = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/pages/1"), [], form: "#copy-form");
        Assert.Contains("Gender = Płeć", (await organiser.GetAsync(copy.Redirect!)).Document.QuerySelector("[name='Form.Words']")!.TextContent, StringComparison.Ordinal);
        scene.Host.Clock.Set((await scene.AssemblyAsync()).Recruitment.ClosesAt);
        Assert.Equal("Nid yw cofrestru ar agor", (await visitor.GetAsync(scene.Url + "/assembly/register/afon")).Heading);
    }

    [Fact]
    public async Task Words_in_html_are_cleaned_and_it_is_told_what_was_left_out()
    {
        await using var scene = await AssemblyScene.StartAsync(DatabaseKind.Sqlite, OpenCall, NoWard, addresses: 0);
        var organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/files"), [("Photo.Alt", "Thirty people around tables")], form: "#picture-form", file: ("Photo.File", PictureSamples.Jpeg));
        var edit = await organiser.GetAsync(scene.Manage + "/pages/0");
        var picture = edit.Document.QuerySelector("#save-form code")!.TextContent;
        async Task<PageAnswer> SaveAsync(string html, string format = "Html") => await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/pages/0"), [("Form.Format", format), ("Form.Intro", html), ("Form.Thanks", "<p>Thank <b>you</b>.<script>alert(1)</script></p>")], form: "#save-form");

        Assert.Contains("longer than 20000 characters", Assert.Single((await SaveAsync(new string('x', 20_001))).Errors), StringComparison.Ordinal);
        Assert.Contains("30 deep", Assert.Single((await SaveAsync(string.Concat(Enumerable.Repeat("<div>", 50)))).Errors), StringComparison.Ordinal);
        Assert.Contains("Choose how the words are written", Assert.Single((await SaveAsync("x", "7")).Errors), StringComparison.Ordinal);
        var saved = await SaveAsync($"<h1 style=color:red>Come</h1><p onclick=x>We <em>need</em> you.</p>{picture}<img src=https://example.org/a.png><iframe src=/></iframe>");
        Assert.Contains("The page is saved. What may not stand on a page was left out: <iframe>, <img>, <script>, onclick, src, style.", (await organiser.GetAsync(saved.Redirect!)).Text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal), StringComparison.Ordinal);

        var visitor = scene.Host.NewBrowser();
        var page = await visitor.GetAsync(scene.Url + "/assembly/register");
        Assert.Equal("Come", page.Find("main .fm-words h2"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Equal("Thirty people around tables", Assert.Single(page.Document.QuerySelectorAll("main img")).GetAttribute("alt"));
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        var done = await visitor.SubmitAsync(page, [.. Ann.Where(a => !a.Item1.StartsWith("Form.Answers", StringComparison.Ordinal))], form: "#register-form");
        Assert.Equal("Thank you.", done.Find(".fm-words"));
        Assert.EndsWith("\n\nThank you.", Assert.Single(await scene.Host.LettersAsync()).Body, StringComparison.Ordinal);

        // What came into the table in another way is cleaned when it is shown; a picture that is gone is not asked for.
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/files"), [], form: "form[id^=remove-]");
        await using var db = scene.Host.Database.NewContext();
        await db.RegistrationPages.ExecuteUpdateAsync(set => set.SetProperty(p => p.Intro, p => p.Intro + "<script>alert(1)</script><p onclick=\"x\">End</p>"));
        page = await visitor.GetAsync(scene.Url + "/assembly/register");
        Assert.Empty(page.Document.QuerySelectorAll("main img, main script, main [onclick]"));
        Assert.Equal("End", page.Find(".fm-words > p:last-child"));
    }

    private static async Task AddAsync(Browser organiser, AssemblyScene scene, params (string, string)[] values) =>
        Assert.NotNull((await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/pages"), values, form: "#add-form")).Redirect);
}
