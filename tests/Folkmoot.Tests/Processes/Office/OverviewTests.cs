using System.Net;
using Folkmoot.Answers;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Delivery;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Processes.Office;

/// <summary>The organiser's overview: what is due, what is stuck, who took part.</summary>
public sealed class OverviewTests
{
    private const string Url = "/places/wyebridge/office";

    [Theory, Databases]
    public async Task Nothing_going_on_is_said_and_only_organisers_look(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);

        Assert.Contains("Nothing is going on", (await (await town.OrganiserAsync()).GetAsync(Url)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync(Url)).Status);
    }

    [Theory, Databases]
    public async Task A_phase_that_cannot_open_is_stuck_and_one_that_opens_soon_is_due(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        var organiser = await town.OrganiserAsync();

        Assert.Contains($"“{view.Phases[0].Title}” opens", Lines(await organiser.GetAsync(Url)), StringComparison.Ordinal);

        await town.SetAsync(view, "vote", settings: """{"budget": 0}""");
        await town.MoveToAsync(view.Method("ballot")!.OpensAt.AddHours(-1));
        organiser = await town.OrganiserAsync();
        Assert.Contains("cannot open: Money and rules of the vote", Lines(await organiser.GetAsync(Url)), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Ideas_that_wait_stand_in_one_line_for_each_owner_with_who_took_part(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        await town.SetAsync(view, view.Method("feasibility")!.Key, settings: """{"owner": "Jo Marsh, Parks", "answer-days": 7}""");
        var (idea, _) = await town.PutForwardAsync(view, "Benches at the bus stop");
        await town.PutForwardAsync(view, "Orchard behind the school");
        var supporter = await town.Host.AddAccountAsync("Eve", "eve@example.org");
        await town.Host.WithAsync<IdeaVoices>(v => v.SupportAsync(new Folkmoot.Platform.Actor(supporter, "Participant"), view, idea.Id, CancellationToken.None));
        await town.MoveToAsync((await town.FindAsync(view)).Method("feasibility")!.OpensAt);
        var organiser = await town.OrganiserAsync();

        var soon = await organiser.GetAsync(Url);
        town.Host.Clock.Advance(TimeSpan.FromDays(8));
        var late = await (await town.OrganiserAsync()).GetAsync(Url);

        Assert.Contains("Judge 2 ideas Jo Marsh, Parks", Lines(soon), StringComparison.Ordinal);
        Assert.Contains("Soon", Lines(soon), StringComparison.Ordinal);
        Assert.Contains("Late", Lines(late), StringComparison.Ordinal);
        Assert.Equal("2", Number(late, "ideas put forward here"));
        Assert.Equal("1", Number(late, "people who support an idea"));
    }

    [Theory, Databases]
    public async Task Reports_appeals_and_questions_wait_for_somebody(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (idea, _) = await town.PutForwardAsync(view, "Benches at the bus stop");
        await town.Host.WithAsync<Folkmoot.Proposals.Ideas.Moderation.ModerationDesk>(d => d.ReportAsync(idea.Id, null, "It names where a child lives.", CancellationToken.None));
        await town.Host.WithAsync<AnswerDesk>(d => d.AskAsync(
            view.Place, view.Process, new AskTarget("process", view.Process.Id, "Green Budget", view.Url), AnswerCause.Question, "Who pays for the benches?", new Asker("Ada", null, idea.Id), CancellationToken.None));

        town.Host.Clock.Advance(TimeSpan.FromDays(7));
        var page = await (await town.OrganiserAsync()).GetAsync(Url);

        Assert.Contains("Look at 1 report about an idea The organisers", Lines(page), StringComparison.Ordinal);
        Assert.Contains("Answer 1 question or objection", Lines(page), StringComparison.Ordinal);
        Assert.Equal("1", Number(page, "questions and objections"));
    }

    [Theory, Databases]
    public async Task Projects_without_a_plan_and_milestones_are_due(DatabaseKind kind)
    {
        var (town, view) = await DeliveryScene.StartAsync(kind);
        await using var end = town;
        town.Host.Clock.Advance(TimeSpan.FromDays(20));
        var organiser = await town.OrganiserAsync();

        Assert.Contains("Say who carries out “Trees” and by when", Lines(await organiser.GetAsync(Url)), StringComparison.Ordinal);

        await town.PlanAsync(view, DueDay.Field(town.Host.Clock.GetUtcNow().AddDays(3), "Europe/London"));
        var page = await organiser.GetAsync(Url);
        Assert.Contains("“Trees”: Trees stand Parks team", Lines(page), StringComparison.Ordinal);
        Assert.Equal("0 of 10", Number(page, "ballots given out on line"));
    }

    private static string Number(PageAnswer page, string how) => page.Document.QuerySelectorAll("main dt").Single(d => d.TextContent.Trim() == how).NextElementSibling!.TextContent.Trim();

    private static string Lines(PageAnswer page) => string.Join(' ', page.Document.QuerySelectorAll("main tbody :is(th, td)").Select(c => c.TextContent.Trim()));
}
