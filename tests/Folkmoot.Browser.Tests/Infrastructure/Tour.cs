using System.Text.RegularExpressions;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>Leads a visitor through every page and state, and lets whoever came along look at each.</summary>
/// <param name="town">Where to go.</param>
/// <param name="chromium">The browser.</param>
/// <param name="bypassPolicy">Whether tools may be brought into the pages against their content security policy.</param>
/// <param name="look">Is given the name of each state, when the page shows it.</param>
internal sealed class Tour(TourTown town, Chromium chromium, bool bypassPolicy, Func<string, Visitor, Task> look)
{
    private string Open => town.Open.Url;

    private string Place => $"/places/{town.Open.Place.Slug}";

    public async Task WalkAsync()
    {
        await using (var visitor = await ArriveAsync())
        {
            await ReadAsync(visitor);
            await RefuseAsync(visitor);
            await VoteAsync(visitor);
            await RateAsync(visitor);
            await DecideListsAsync(visitor);
        }

        await using (var resident = await ArriveAsync(await town.SignInPathAsync(administrator: false)))
        {
            await SeeAsync(resident, "account-resident", "/people/account");
            await SeeAsync(resident, "forbidden", Open + "/manage", status: 403);
        }

        await using (var administrator = await ArriveAsync(await town.SignInPathAsync(administrator: true)))
            await ManageAsync(administrator);
    }

    private async Task<Visitor> ArriveAsync(string? signIn = null)
    {
        var visitor = await Visitor.ArriveAsync(chromium, town.Site, bypassPolicy: bypassPolicy);
        if (signIn is null)
            return visitor;
        await SeeAsync(visitor, "sign-in-link", signIn);
        await visitor.Page.Locator("main form button").ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(town.Site.Address.ToString());
        return visitor;
    }

    private async Task SeeAsync(Visitor visitor, string name, string path, int status = 200)
    {
        await visitor.GoAsync(path, status);
        await look(name, visitor);
    }

    private async Task ReadAsync(Visitor visitor)
    {
        foreach (var (name, path) in PublicPages())
            await SeeAsync(visitor, name, path);
        await visitor.GoAsync(town.Counted.Url + "/proposals/1");
        await visitor.Page.Locator("a[href^='/trails/']").First.ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/trails/proposal/"));
        await look("trail", visitor);
        await FollowProjectsAsync(visitor);
        await SeeAsync(visitor, "not-found", "/places/nowhere", status: 404);
    }

    private async Task FollowProjectsAsync(Visitor visitor)
    {
        await visitor.GoAsync(town.Counted.Url + "/projects");
        await visitor.Page.Locator(".fm-card__title a").First.ClickAsync();
        await look("project-late", visitor);
        await visitor.GoAsync(town.Counted.Url + "/projects");
        await visitor.Page.Locator(".fm-card:has(.fm-tag--done) .fm-card__title a").First.ClickAsync();
        await look("project-delivered", visitor);
    }

    private IEnumerable<(string Name, string Path)> PublicPages()
    {
        yield return ("home", "/");
        yield return ("try", "/try");
        yield return ("check", "/check");
        yield return ("privacy", "/privacy");
        yield return ("places", "/places");
        yield return ("place", Place);
        yield return ("decisions", Place + "/decisions");
        yield return ("process-open", Open);
        yield return ("process-planned", town.Planned.Url);
        yield return ("process-finished", town.Counted.Url);
        yield return ("proposals", Open + "/proposals");
        yield return ("proposal", Open + "/proposals/1");
        yield return ("proposals-decided", town.Counted.Url + "/proposals");
        yield return ("proposal-won", town.Counted.Url + "/proposals/1");
        yield return ("proposal-lost", town.Counted.Url + "/proposals/5");
        yield return ("vote-open", Open + "/vote");
        yield return ("vote-planned", town.Planned.Url + "/vote");
        yield return ("vote-closed", town.Counted.Url + "/vote");
        yield return ("change", Open + "/vote/change");
        yield return ("change-closed", town.Counted.Url + "/vote/change");
        yield return ("result-none", Open + "/result");
        yield return ("result-counting", town.Counting.Url + "/result");
        yield return ("result", town.Counted.Url + "/result");
        yield return ("projects", town.Counted.Url + "/projects");
        yield return ("projects-none", Open + "/projects");
        yield return ("ask", $"{Open}/ask/process/{town.Open.Process.Id}");
        yield return ("answers-place", Place + "/answers");
        yield return ("answers-process", town.Counted.Url + "/answers");
        yield return ("answers-none", Open + "/answers");
        yield return ("answer-late", $"/answers/{town.LateAnswer}");
        yield return ("follow", $"/follow/process/{town.Open.Process.Id}");
        yield return ("poster", Open + "/poster");
        yield return ("leaflet", town.Counted.Url + "/result/leaflet");
        yield return ("press", town.Counted.Url + "/result/press");
        yield return ("sign-in", "/sign-in");
        yield return ("components", "/components");
        yield return ("outbox", "/outbox");
        yield return ("process-collecting", town.Collecting.Url);
        yield return ("ideas", town.Collecting.Url + "/ideas");
        yield return ("idea", town.Collecting.Url + "/ideas/1");
        yield return ("idea-new", town.Collecting.Url + "/ideas/new");
        yield return ("idea-support", town.Collecting.Url + "/ideas/1/support");
        yield return ("idea-report", town.Collecting.Url + "/ideas/1/report");
        yield return ("process-checking", town.Checking.Url);
        yield return ("checks", town.Checking.Url + "/checks");
        yield return ("idea-checking", town.Checking.Url + "/ideas/2");
    }

    private async Task RefuseAsync(Visitor visitor)
    {
        await visitor.GoAsync(Open + "/vote");
        await SubmitAsync(visitor, "vote-error", "Open my ballot");
        await visitor.GoAsync(Open + "/vote/change");
        await visitor.Page.GetByLabel("Your receipt code").FillAsync("AAAA-AAAA");
        await SubmitAsync(visitor, "change-error", "Open my ballot");
        await visitor.GoAsync(town.Counted.Url + "/result");
        await visitor.Page.GetByLabel("Your receipt code").FillAsync("AAAA-AAAA");
        await SubmitAsync(visitor, "share-error", "Show me");
        await visitor.Page.GetByLabel("Your receipt code").FillAsync(town.Receipt);
        await visitor.Button("Show me").ClickAsync();
        await Expect(visitor.Page.Locator("#share")).ToContainTextAsync("Left over");
        await look("result-share", visitor);
        await visitor.GoAsync("/sign-in");
        await visitor.Button("Send me the letter").ClickAsync();
        await Expect(visitor.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await look("sign-in-error", visitor);
    }

    private async Task SubmitAsync(Visitor visitor, string name, string button)
    {
        await visitor.Button(button).ClickAsync();
        await Expect(visitor.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await look(name, visitor);
    }

    private async Task VoteAsync(Visitor visitor)
    {
        await visitor.EnterAsync(Open, town.Codes[0]);
        await look("ballot-empty", visitor);
        await SubmitAsync(visitor, "ballot-error", "Finish");
        foreach (var title in new[] { "A safe crossing", "Forty street trees", "Story time" })
            await visitor.Choice(title).CheckAsync();
        await Expect(visitor.SaveState).ToHaveTextAsync("Saved");
        await look("ballot-chosen", visitor);
        foreach (var title in new[] { "Benches and lights", "A new roof", "A splash pad" })
            await visitor.Choice(title).CheckAsync();
        await Expect(visitor.SaveState).ToHaveTextAsync("Saved");
        await look("ballot-many", visitor);
        await visitor.Button("Finish").ClickAsync();
        await visitor.HeadingAsync("Your vote is in the box");
        await look("receipt", visitor);
        await SeeAsync(visitor, "vote-holding", Open + "/vote");
    }

    private async Task RateAsync(Visitor visitor)
    {
        await visitor.EnterAsync(town.Points.View.Url, town.Points.Code);
        await visitor.RateAsync("Points", "A safe crossing", "6");
        await visitor.RateAsync("Points", "Story time", "3");
        await Expect(visitor.SaveState).ToHaveTextAsync("Saved");
        await look("ballot-points", visitor);
        await visitor.RateAsync("Points", "A repair café", "4");
        await Expect(visitor.Page.Locator("[data-over]")).ToContainTextAsync("3 points too many");
        await SubmitAsync(visitor, "ballot-points-over", "Finish");
        await visitor.EnterAsync(town.Ranking.View.Url, town.Ranking.Code);
        await visitor.PlaceAsync("A safe crossing", "1");
        await visitor.PlaceAsync("Story time", "2");
        await visitor.PlaceAsync("A repair café", "1");
        await Expect(visitor.SaveState).ToHaveTextAsync("Saved");
        await look("ballot-places", visitor);
        await visitor.Button("Finish").ClickAsync();
        await visitor.HeadingAsync("Your vote is in the box");
        await Expect(visitor.Page.Locator("main ol li").First).ToContainTextAsync("A repair café");
        await look("receipt-places", visitor);
    }

    private async Task DecideListsAsync(Visitor visitor)
    {
        await SeeAsync(visitor, "result-lists", town.CountedLists.Url + "/result");
        await SeeAsync(visitor, "result-list", town.CountedLists.Url + "/result?list=Riverside");
        await visitor.GoAsync(town.Lists.View.Url + "/vote");
        await visitor.Page.GetByLabel("Your voter code").FillAsync(town.Lists.Code);
        await visitor.Button("Open my ballot").ClickAsync();
        await visitor.HeadingAsync("In which district do you vote?");
        await look("district", visitor);
        await visitor.Page.GetByLabel("Riverside").CheckAsync();
        await visitor.Button("Go on to the ideas").ClickAsync();
        await look("ballot-lists-empty", visitor);
        await SeeAsync(visitor, "remind", town.Lists.View.Url + "/vote/remind");
        await visitor.GoAsync(town.Lists.View.Url + "/vote/ballot");
        await visitor.Choice("A splash pad").CheckAsync();
        await visitor.Choice("Raised beds").CheckAsync();
        await Expect(visitor.SaveState).ToHaveTextAsync("Saved");
        await visitor.Page.Locator("summary", new() { HasText = "See these ideas on a map" }).First.ClickAsync();
        await look("ballot-lists", visitor);
        await visitor.Button("Finish").ClickAsync();
        await visitor.HeadingAsync("Your vote is in the box");
        await look("receipt-lists", visitor);
    }

    private async Task ManageAsync(Visitor visitor)
    {
        foreach (var (name, path) in OfficePages())
            await SeeAsync(visitor, name, path);
        await visitor.GoAsync(Place + "/import");
        await SubmitAsync(visitor, "import-error", "Import");
        await visitor.GoAsync(Open + "/manage/roll");
        await SubmitAsync(visitor, "roll-error", "Make the codes");
        await visitor.GoAsync(Open + "/manage/rehearse");
        await visitor.Button("Start a rehearsal").ClickAsync();
        await visitor.HeadingAsync("Choose what you want to see");
        await look("ballot-rehearsal", visitor);
    }

    private IEnumerable<(string Name, string Path)> OfficePages()
    {
        yield return ("manage-open", Open + "/manage");
        yield return ("manage-details", Open + "/manage/details");
        yield return ("manage-phase", Open + "/manage/phases/vote");
        yield return ("manage-settings", Open + "/manage/phases/vote/settings");
        yield return ("roll", Open + "/manage/roll");
        yield return ("letters", Open + "/manage/letters");
        yield return ("paper", town.Lists.View.Url + "/manage/paper");
        yield return ("paper-none", Open + "/manage/paper");
        yield return ("paper-mark", town.Lists.View.Url + "/manage/paper/mark?words=road");
        yield return ("paper-key", town.Lists.View.Url + "/manage/paper/batches/1");
        yield return ("paper-sealed", town.CountedLists.Url + "/manage/paper/batches/1");
        yield return ("paper-sheet", town.Lists.View.Url + "/manage/paper/sheet?list=Riverside");
        yield return ("manage-lists-settings", town.Lists.View.Url + "/manage/phases/vote/settings");
        yield return ("roll-districts", town.CountedLists.Url + "/manage/roll");
        yield return ("manage-proposals", Open + "/manage/proposals");
        yield return ("manage-proposal", Open + "/manage/proposals/1");
        yield return ("process-draft", town.Draft.Url);
        yield return ("manage-draft", town.Draft.Url + "/manage");
        yield return ("rehearse", town.Draft.Url + "/manage/rehearse");
        yield return ("manage-draft-phase", $"{town.Draft.Url}/manage/phases/{town.Draft.Phases[0].Key}");
        yield return ("manage-draft-settings", $"{town.Draft.Url}/manage/phases/{town.Draft.Method("ballot")!.Key}/settings");
        yield return ("manage-draft-proposals", town.Draft.Url + "/manage/proposals");
        yield return ("import", Place + "/import");
        yield return ("import-running", $"{Place}/import/{town.RunningImport}");
        yield return ("import-refused", $"{Place}/import/{town.RefusedImport}");
        yield return ("start", Place + "/start");
        yield return ("place-settings", Place + "/settings");
        yield return ("place-new", "/places/new");
        yield return ("office", "/places/" + town.Collecting.Place.Slug + "/office");
        foreach (var (method, page) in new[] { ("ideas", "ideas"), ("feasibility", "checks"), ("delivery", "delivery") })
            yield return ($"manage-settings-{page}", $"{town.Checking.Url}/manage/phases/{town.Checking.Method(method)!.Key}/settings/{page}");
        yield return ("manage-projects", town.Counted.Url + "/manage/projects");
        yield return ("manage-projects-none", Open + "/manage/projects");
        yield return ("manage-project", $"{town.Counted.Url}/manage/projects/{town.FirstProject}");
        yield return ("answer-write", $"/answers/{town.LateAnswer}/write");
        yield return ("answers-settings", Place + "/answers/settings");
        yield return ("manage-ideas", town.Collecting.Url + "/manage/ideas");
        yield return ("manage-idea", town.Collecting.Url + "/manage/ideas/1");
        yield return ("manage-idea-new", town.Collecting.Url + "/manage/ideas/new");
        yield return ("manage-checks", town.Checking.Url + "/manage/checks");
        yield return ("manage-check", town.Checking.Url + "/manage/checks/1");
        yield return ("account", "/people/account");
        yield return ("roles", "/people/roles");
    }
}
