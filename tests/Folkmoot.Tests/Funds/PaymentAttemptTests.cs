using System.Net;
using Folkmoot.Funds;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Funds;

/// <summary>What people of the office could try on the pages of a grant: each attempt is refused with a sentence, and the journal stays as it is.</summary>
public sealed class PaymentAttemptTests
{
    private const string Manage = "/places/wyebridge/funds/manage";

    [Theory, Databases]
    public async Task A_payment_asked_for_before_its_time_is_refused_at_every_step_of_the_way(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        List<Guid> office = [];
        foreach (var name in new[] { "Ann", "Bob", "Cy" })
            office.Add(await town.Host.AddAccountAsync(name, null, Role.Organiser, town.Place.Id));
        var (ann, bob) = await SignInAsync();
        await FundPagesTests.DoneAsync(ann, Manage, "#open", ("Open.Title", "Wyebridge Chest"));
        await FundPagesTests.DoneAsync(ann, Manage, "#contribute", FundPagesTests.Contribution("Council", "1,000", ""));
        var grant = (await FundPagesTests.DoneAsync(ann, Manage, "#award-form", [.. FundPagesTests.Award("Toddler group", "600", ""), ("Award.ChallengeUntil", Day(town, 3))]))!;

        // No form is shown before it is due; each is sent as the page of another grant would.
        await RefusedAsync("Commit", "can be challenged until");
        await RefusedAsync("Send", "");
        town.Host.Clock.Advance(TimeSpan.FromDays(4));
        (ann, bob) = await SignInAsync();
        await RefusedAsync("Send", "");
        await FundPagesTests.DoneAsync(ann, grant, "#step-form", ("Form.Words", "insurance"));
        await RefusedAsync("Send", "The agreement about the grant");
        await FundPagesTests.DoneAsync(ann, grant, "#step-form", ("Form.Words", "Folder 7"));
        await RefusedAsync("Send", "The condition insurance");
        await FundPagesTests.DoneAsync(ann, grant, "#step-form", ("Form.Words", "Policy seen"));
        await RefusedAsync("Send", "is missing or has run out");
        await FundPagesTests.DoneAsync(ann, grant, "#step-form", ("Form.Amount", "599"), ("Form.Until", Day(town, 30)));
        await RefusedAsync("Send", "checked for 599");
        await FundPagesTests.DoneAsync(ann, grant, "#step-form", ("Form.Amount", "600"), ("Form.Until", Day(town, 30)));
        await RefusedAsync("Send", "needs the approval of two people");
        await FundPagesTests.DoneAsync(ann, grant, "#step-form");
        await RefusedAsync("Send", "needs the approval of two people");
        await DoAsync(ann, "Approve");
        await RefusedAsync("Send", "needs the approval of two people");

        // The check runs out between the second approval and the payment, and one of the two finds out that there is an interest.
        await FundPagesTests.DoneAsync(bob, grant, "#step-form");
        town.Host.Clock.Advance(TimeSpan.FromDays(31));
        (ann, bob) = await SignInAsync();
        await RefusedAsync("Send", "is missing or has run out");
        await FundPagesTests.DoneAsync(ann, grant, "#step-form", ("Form.Amount", "600"), ("Form.Until", Day(town, 30)));
        await RefusedAsync("Clear", "");
        await FundPagesTests.DoneAsync(bob, grant, "#interest-form");
        await RefusedAsync("Send", "needs the approval of two people");
        Assert.Contains("has an interest", Assert.Single((await bob.SubmitAsync(await bob.GetAsync(grant), [], form: "#step-form")).Errors), StringComparison.Ordinal);
        var cy = await town.Host.SignInAsync(office[2]);
        foreach (var _ in Enumerable.Range(0, 2))
            await FundPagesTests.DoneAsync(cy, grant, "#step-form");
        await RefusedAsync("Send", "");
        await FundPagesTests.DoneAsync(bob, grant, "#step-form");
        Assert.Equal(60_000, (await FiguresAsync(town)).Grants.Single().Cleared);

        async Task<(Browser, Browser)> SignInAsync() => (await town.Host.SignInAsync(office[0]), await town.Host.SignInAsync(office[1]));

        async Task RefusedAsync(string step, string sentence)
        {
            var before = await FiguresAsync(town);
            var answer = await DoAsync(ann, step);
            Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{step}, {sentence}: {answer.Status}");
            Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
            var after = await FiguresAsync(town);
            Assert.Equal((before.Entries, before.Head, before.Paid), (after.Entries, after.Head, after.Paid));
        }

        async Task<PageAnswer> DoAsync(Browser browser, string step) => await browser.SendAsync(await ForgeryAsync(browser, grant, step));
    }

    [Theory, Databases]
    public async Task Two_who_press_at_the_same_moment_are_two_approvals_and_one_payment(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (ann, bob) = (await town.OrganiserAsync(), await town.OrganiserAsync());
        await FundPagesTests.DoneAsync(ann, Manage, "#open", ("Open.Title", "Wyebridge Chest"));
        await FundPagesTests.DoneAsync(ann, Manage, "#contribute", FundPagesTests.Contribution("Council", "1,000", ""));
        var grant = (await FundPagesTests.DoneAsync(ann, Manage, "#award-form", FundPagesTests.Award("Toddler group", "600", "")))!;
        await FundPagesTests.DoneAsync(ann, grant, "#step-form", ("Form.Words", "Folder 7"));
        await FundPagesTests.DoneAsync(ann, grant, "#step-form", ("Form.Amount", "600"), ("Form.Until", "2099-12-31"));

        // Ann has the page open in four windows: that is one approval. Then Bob joins, in four windows too.
        await AtOnceAsync("Approve", ann, ann, ann, ann);
        Assert.Single((await FiguresAsync(town)).Grants.Single().Approvers);
        Assert.Contains("needs the approval of two people", Assert.Single((await AtOnceAsync("Send", ann))[0].Errors), StringComparison.Ordinal);
        await AtOnceAsync("Approve", ann, bob, ann, bob);
        Assert.Equal(2, (await FiguresAsync(town)).Grants.Single().Approvers.Count);

        foreach (var step in new[] { "Send", "Clear" })
        {
            var answers = await AtOnceAsync(step, ann, bob, ann, bob, ann, bob);
            Assert.Single(answers, answer => answer.Redirect is not null);
            Assert.All(answers.Where(answer => answer.Redirect is null), answer => Assert.NotEmpty(answer.Errors));
        }

        var figures = await FiguresAsync(town);
        Assert.Equal((60_000L, 40_000L), (figures.Grants.Single().Cleared, figures.InBank));

        // What is given back is given back as often as somebody says so, and never more than was paid.
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => (at % 2 == 0 ? ann : bob).GetAsync(grant)));
        var repaid = await Task.WhenAll(pages.Select((page, at) => (at % 2 == 0 ? ann : bob).SubmitAsync(page, [("Form.Amount", "200"), ("Form.Words", "Two mornings did not take place")], form: "#repay-form")));
        Assert.Equal(3, repaid.Count(answer => answer.Redirect is not null));
        Assert.Equal((0L, 100_000L), ((await FiguresAsync(town)).Grants.Single().Cleared, (await FiguresAsync(town)).InBank));

        async Task<PageAnswer[]> AtOnceAsync(string step, params Browser[] browsers)
        {
            var requests = new List<(Browser Browser, HttpRequestMessage Request)>();
            foreach (var browser in browsers)
                requests.Add((browser, await ForgeryAsync(browser, grant, step)));
            return await Task.WhenAll(requests.Select(one => Task.Run(() => one.Browser.SendAsync(one.Request))));
        }
    }

    /// <summary>A step of a grant, sent with the token of a fresh page whether or not the page offers it.</summary>
    private static async Task<HttpRequestMessage> ForgeryAsync(Browser browser, string grant, string step)
    {
        var page = await browser.GetAsync(grant);
        return new HttpRequestMessage(HttpMethod.Post, $"{grant}?handler=Step&step={step}")
        {
            Content = new FormUrlEncodedContent(
            [
                KeyValuePair.Create("Form.Key", Guid.NewGuid().ToString("N")), KeyValuePair.Create("Form.Words", "Seen by us"),
                KeyValuePair.Create(Proof.Form.Token, page.Document.QuerySelector($"input[name={Proof.Form.Token}]")!.GetAttribute("value")!),
            ]),
        };
    }

    private static string Day(Town town, int days) => DateOnly.FromDateTime(town.Host.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<PoolFigures> FiguresAsync(Town town) => (await town.Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(town.Place, CancellationToken.None)))!.Figures;
}
