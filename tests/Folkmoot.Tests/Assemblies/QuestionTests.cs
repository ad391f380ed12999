using System.Net;
using System.Text;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Assemblies.Register;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>What organisers ask of people besides the quotas, from the form to its end.</summary>
public sealed class QuestionTests
{
    private const string OpenCall = """{"question": "How should Wyebridge live with the river?", "recruit-by": "open-call", "one-per-address": false, "seats": 6}""";

    private const string NoWard = "feature,value,min,max\nGender,Female,2,4\nGender,Male,2,4\n";

    private static (string, string)[] Ann => [("Form.Name", "Ann Orchard"), ("Form.Year", "1984"), ("Form.Values[0]", "Female"), ("Form.Email", "ann@example.org"), ("Form.Agrees", "true")];

    [Theory, Databases]
    public async Task Questions_are_asked_answered_put_right_exported_and_erased(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, OpenCall, NoWard, addresses: 0);
        var organiser = await scene.Town.OrganiserAsync();
        async Task<PageAnswer> AddAsync(params (string, string)[] values) => await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/questions"), values, form: "#add-form");
        Assert.Contains("No questions yet", (await organiser.GetAsync(scene.Manage + "/questions")).Main, StringComparison.Ordinal);
        Assert.Contains("Write the question", Assert.Single((await AddAsync(("Form.Words", "?"))).Errors), StringComparison.Ordinal);
        Assert.Contains("none of what is offered", Assert.Single((await AddAsync(("Form.Words", "Which day?"), ("Form.Kind", "Sometimes"))).Errors), StringComparison.Ordinal);
        Assert.Contains("Write 2 to 30 choices", Assert.Single((await AddAsync(("Form.Words", "Which day?"), ("Form.Kind", "One"), ("Form.Choices", "Monday"))).Errors), StringComparison.Ordinal);
        Assert.Contains("Two choices are the same", Assert.Single((await AddAsync(("Form.Words", "Which day?"), ("Form.Kind", "One"), ("Form.Choices", "Monday\nmonday"))).Errors), StringComparison.Ordinal);
        Assert.Contains("That is asked already", Assert.Single((await AddAsync(("Form.Words", "gender"))).Errors), StringComparison.Ordinal);
        Assert.Contains("That is asked already", Assert.Single((await AddAsync(("Form.Words", "Email"))).Errors), StringComparison.Ordinal);
        await AddAsync(("Form.Words", "I can come on all four days."), ("Form.Kind", "Consent"), ("Form.IsObligatory", "true"));
        await AddAsync(("Form.Words", "What do you do?"), ("Form.Kind", "Line"), ("Form.Help", "Paid or not."));
        await AddAsync(("Form.Words", "Which day?"), ("Form.Kind", "One"), ("Form.Choices", "Monday\nTuesday"));
        await AddAsync(("Form.Words", "Which languages?"), ("Form.Kind", "Several"), ("Form.Choices", "English\nWelsh\nPolish"));
        await AddAsync(("Form.Words", "Do you have a car?"), ("Form.Kind", "YesNo"), ("Form.IsForCaller", "true"));
        await AddAsync(("Form.Words", "Tell us more."), ("Form.Kind", "Lines"));
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/questions"), [], form: "#raise-2");
        Assert.Equal(["What do you do?", "I can come on all four days."], (await organiser.GetAsync(scene.Manage + "/questions")).Document.QuerySelectorAll("main ol > li > a").Take(2).Select(a => a.TextContent));

        // The form demands what is obligatory, and takes only what can be an answer.
        var visitor = scene.Host.NewBrowser();
        var form = await visitor.GetAsync(scene.Url + "/assembly/register");
        Assert.Contains("Paid or not.", form.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Do you have a car?", form.Main, StringComparison.Ordinal);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        var refused = await visitor.SubmitAsync(form, [.. Ann, ("Form.Answers[2]", "I bake")], form: "#register-form");
        Assert.Equal("Tick the box if you agree; it is needed: I can come on all four days.", Assert.Single(refused.Errors));
        Assert.Equal("I bake", refused.Document.QuerySelector("[name='Form.Answers[2]']")!.GetAttribute("value"));
        Assert.Contains("\"Sunday\" is no answer to this", Assert.Single((await visitor.SubmitAsync(form, [.. Ann, ("Form.Answers[1]", "Yes"), ("Form.Answers[3]", "Sunday")], form: "#register-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("longer than 300 characters", Assert.Single((await visitor.SubmitAsync(form, [.. Ann, ("Form.Answers[1]", "Yes"), ("Form.Answers[2]", new string('x', 301))], form: "#register-form")).Errors), StringComparison.Ordinal);
        var done = await visitor.SubmitAsync(form, [.. Ann, ("Form.Answers[1]", "Yes"), ("Form.Answers[2]", "I bake bread"), ("Form.Answers[3]", "Tuesday"), ("Form.Answers[4]", "Welsh"), ("Form.Answers[4]", "Polish")], form: "#register-form");
        Assert.True(done.Heading == "You are in the draw", string.Join('\n', done.Errors));

        // The person puts their answers right, and cannot take back what is obligatory without getting out.
        var mine = await visitor.GetAsync(scene.Url + "/assembly/mine");
        Assert.Equal("I bake bread", mine.Document.QuerySelector("[name='Form.Answers[2]']")!.GetAttribute("value"));
        Assert.Equal(2, mine.Document.QuerySelectorAll("[name='Form.Answers[4]'][checked]").Length);
        Assert.Contains("Tick the box if you agree", Assert.Single((await visitor.SendAsync(FormFiller.Fill(mine, [("Form.Answers[1]", "")], "#answers-form", null, null))).Errors), StringComparison.Ordinal);
        await visitor.SubmitAsync(mine, [("Form.Answers[2]", "I bake no more"), ("Form.Answers[6]", "Line one\nLine two")], form: "#answers-form");

        // Whoever calls writes down what is asked then.
        var clerk = await scene.Host.SignInAsAsync(Role.Clerk, scene.Town.Place.Id);
        var person = await clerk.GetAsync(scene.Manage + "/people/1");
        Assert.Contains("Do you have a car?", person.Main, StringComparison.Ordinal);
        await clerk.SubmitAsync(person, [("Form.Answers[5]", "No")], form: "#answers-form");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(scene.Manage + "/questions")).Status);
        Assert.Contains("Do you have a car?", (await visitor.GetAsync(scene.Url + "/assembly/mine")).Main, StringComparison.Ordinal);
        var table = (await organiser.GetAsync(scene.Manage + "/people.csv")).Text.Split("\r\n");
        Assert.EndsWith(",\"Gender\",\"What do you do?\",\"I can come on all four days.\",\"Which day?\",\"Which languages?\",\"Do you have a car?\",\"Tell us more.\"", table[0], StringComparison.Ordinal);
        Assert.EndsWith(",\"Female\",\"I bake no more\",\"Yes\",\"Tuesday\",\"Welsh; Polish\",\"No\",\"Line one; Line two\"", table[1], StringComparison.Ordinal);

        // What was asked stays once somebody answered.
        var edit = await organiser.GetAsync(scene.Manage + "/questions/2");
        Assert.Contains("stay as they are", Assert.Single((await organiser.SubmitAsync(edit, [("Form.Words", "What are you?")], form: "#save-form")).Errors), StringComparison.Ordinal);
        Assert.NotNull((await organiser.SubmitAsync(edit, [("Form.Help", "Only if you want.")], form: "#save-form")).Redirect);

        // It is among what is kept about the person, and goes with it.
        var account = await scene.Host.SignInAsync(await scene.Host.AddAccountAsync("Ann Orchard", "ann@example.org"));
        Assert.Contains("I bake no more", (await account.GetAsync("/people/data")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("I bake", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly")).Text, StringComparison.Ordinal);
        await visitor.SubmitAsync(await visitor.GetAsync(scene.Url + "/assembly/mine"), [("Sure", "true")], form: "#withdraw-form");
        Assert.Empty(await DatabaseDump.FindAsync(scene.Host.Database, kind, ["I bake", "Line two"]));
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((6, 0), (await db.FormQuestions.CountAsync(), await db.FormAnswers.CountAsync()));
    }

    [Theory, Databases]
    public async Task Questions_stand_on_their_pages_come_with_lists_and_go_with_their_answers(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, OpenCall, NoWard, addresses: 0);
        Guid version = default;
        await scene.WithAsync<PageDesk>((desk, assembly) => desk.AddAsync(Communities.Town.Organiser, assembly, new PageForm { Title = "North" }, CancellationToken.None));
        await scene.WithAsync<QuestionDesk>(async (desk, assembly) =>
        {
            await desk.AddAsync(Communities.Town.Organiser, assembly, new QuestionForm { Kind = QuestionKind.Line, Words = "Which street?", IsObligatory = true, On = [1] }, CancellationToken.None);
            version = (await desk.AddAsync(Communities.Town.Organiser, assembly, new QuestionForm { Kind = QuestionKind.Several, Words = "Which days?", Choices = "Monday\nTuesday" }, CancellationToken.None)).Version;
        });
        var organiser = await scene.Town.OrganiserAsync();
        Assert.Contains("Which street?", (await organiser.GetAsync(scene.Url + "/assembly/register/north")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Which street?", (await organiser.GetAsync(scene.Url + "/assembly/register")).Main, StringComparison.Ordinal);

        async Task<PageAnswer> ImportAsync(string days) => await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/people/import"), [], form: "#import-form", file: ("List", Encoding.UTF8.GetBytes($"name,email,Gender,Which days?\nAnn Orchard,ann@example.org,Female,{days}\n")));
        Assert.Contains("Line 2: \"Sunday\" is no answer to this: Which days?", Assert.Single((await ImportAsync("Monday; Sunday")).Errors), StringComparison.Ordinal);
        Assert.NotNull((await ImportAsync("Tuesday; Monday")).Redirect);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal("Monday\nTuesday", (await db.FormAnswers.SingleAsync()).Words);

        // A page that goes takes along what stood on it alone; a question, its answers.
        await scene.WithAsync<PageDesk>(async (desk, assembly) => await desk.DeleteAsync(Communities.Town.Organiser, assembly, 1, (await desk.FindAsync(assembly.Id, 1, CancellationToken.None))!.Version, CancellationToken.None));
        Assert.Equal("Which days?", (await db.FormQuestions.SingleAsync()).Words);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/questions/2"), [], form: "#remove-form");
        Assert.Equal((0, 0, 1), (await db.FormQuestions.CountAsync(), await db.FormAnswers.CountAsync(), await db.Registrations.CountAsync()));
        await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<QuestionDesk>((desk, assembly) => desk.RemoveAsync(Communities.Town.Organiser, assembly, 2, version, CancellationToken.None)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("1 2", "1")]
    [InlineData("2", null)]
    public void A_page_that_goes_leaves_the_others(string kept, string? left) => Assert.Equal(left, PageSet.Without(kept, 2));
}
