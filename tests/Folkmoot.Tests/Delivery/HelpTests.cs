using System.Net;
using Folkmoot.Delivery;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Delivery;

/// <summary>"Did this help?": one answer for each person or device, and nobody can be picked out.</summary>
public sealed class HelpTests
{
    private const string Page = DeliveryScene.Url + "/projects/1";

    [Theory, Databases]
    public async Task One_device_answers_once_and_can_change_its_mind(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        await town.DeliverAsync(view);
        var browser = town.Host.NewBrowser();

        Assert.Equal(Page, (await AnswerAsync(browser, "Yes")).Redirect);
        Assert.Equal(Page, (await AnswerAsync(browser, "No")).Redirect);
        await using var db = town.Host.Database.NewContext();
        var only = Assert.Single(db.HelpVotes.ToList());

        Assert.Equal(HelpChoice.No, only.Choice);
        Assert.NotNull((await browser.GetAsync(Page)).Document.QuerySelector("#help-form input[value=No][checked]"));
    }

    [Theory, Databases]
    public async Task A_person_answers_once_on_every_device(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        await town.DeliverAsync(view);
        var account = await town.Host.AddAccountAsync("Robin", "robin@example.org");

        await AnswerAsync(await town.Host.SignInAsync(account), "Yes");
        await AnswerAsync(await town.Host.SignInAsync(account), "Partly");

        await using var db = town.Host.Database.NewContext();
        Assert.Equal(HelpChoice.Partly, Assert.Single(db.HelpVotes.ToList()).Choice);
    }

    [Theory, Databases]
    public async Task Few_answers_are_not_shown_and_many_are_rounded(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        await town.DeliverAsync(view);
        for (var i = 0; i < 7; i++)
            await AnswerAsync(town.Host.NewBrowser(), "Yes");
        var few = await town.Host.NewBrowser().GetAsync(Page);
        Assert.Contains("as soon as 8 have answered", few.Main, StringComparison.Ordinal);

        for (var i = 0; i < 5; i++)
            await AnswerAsync(town.Host.NewBrowser(), i < 4 ? "Yes" : "No");
        var many = await town.Host.NewBrowser().GetAsync(Page);

        Assert.Contains("About 10 people have answered.", many.Main, StringComparison.Ordinal);
        Assert.Contains("Yes about 10", many.Main, StringComparison.Ordinal);
        Assert.Contains("No a few", many.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task New_cookies_do_not_make_new_people_for_long(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        await town.DeliverAsync(view);
        for (var i = 0; i < HelpLimit.MostAnHour; i++)
            Assert.Equal(Page, (await AnswerAsync(town.Host.NewBrowser(), "Yes")).Redirect);

        var refused = await AnswerAsync(town.Host.NewBrowser(), "Yes");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Many answers came from this connection", Assert.Single(refused.Errors), StringComparison.Ordinal);

        town.Host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Page, (await AnswerAsync(town.Host.NewBrowser(), "Yes")).Redirect);
    }

    [Theory, Databases]
    public async Task Choosing_nothing_is_said(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        await town.DeliverAsync(view);
        var browser = town.Host.NewBrowser();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Page), [], form: "#help-form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Choose one of the answers.", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Before_it_is_delivered_nobody_is_asked(DatabaseKind kind)
    {
        var (town, _) = await DeliveryScene.StartAsync(kind);
        await using var end = town;

        Assert.Null((await town.Host.NewBrowser().GetAsync(Page)).Document.QuerySelector("#help-form"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, null)]
    [InlineData(7, null)]
    [InlineData(8, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    public void Small_numbers_are_hidden_and_others_rounded(int number, int? shown) => Assert.Equal(shown, SmallNumbers.Of(number));

    private static async Task<PageAnswer> AnswerAsync(Browser browser, string choice) =>
        await browser.SubmitAsync(await browser.GetAsync(Page), [("Choice", choice)], form: "#help-form");
}
