using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Processes;

public sealed class PhaseWriterTests
{
    [Theory, Databases]
    public async Task Phases_open_and_close_at_their_times_and_the_process_ends_with_the_last(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        List<string> states = [];

        foreach (var moment in new[] { view.Phases[0].OpensAt.AddSeconds(-1), view.Phases[0].OpensAt, view.Phases[1].OpensAt, view.Phases[2].OpensAt, view.Phases[3].OpensAt, view.Phases[3].ClosesAt })
        {
            await town.MoveToAsync(moment);
            var now = await town.FindAsync(view);
            states.Add($"{now.Process.State}: {string.Join(' ', now.Phases.Select(p => p.State))}");
        }

        Assert.Equal(
            [
                "Published: Planned Planned Planned Planned", "Published: Open Planned Planned Planned", "Published: Closed Open Planned Planned",
                "Published: Closed Closed Open Planned", "Published: Closed Closed Closed Open", "Finished: Closed Closed Closed Closed",
            ],
            states);
    }

    [Theory, Databases]
    public async Task Before_it_opens_everything_may_change_without_a_reason(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();

        await town.SetAsync(view, "vote", settings: """{"budget": 20000, "max-choices": 3}""");

        var settings = BallotSettingsJson.Read((await town.FindAsync(view)).Method("ballot")!.Settings);
        Assert.Equal((20_000, 3), (settings.Budget, settings.MaxChoices));
        Assert.Empty(await ChangesAsync(town, view));
    }

    [Theory, Databases]
    public async Task An_open_phase_changes_only_with_a_reason_which_is_public(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var later = view.Open!.ClosesAt.AddDays(7);
        await town.SetAsync(view, "carry-out", opens: view.Phases[3].OpensAt.AddDays(14));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => town.SetAsync(view, "vote", closes: later, reason: "Snow."));
        Assert.Equal("Reason", refused.Field);
        Assert.Equal(view.Open.ClosesAt, (await town.FindAsync(view)).Open!.ClosesAt);

        await town.SetAsync(view, "vote", closes: later, settings: """{"budget": 20000, "grace-minutes": 0}""", reason: "Snow kept the post away for a week.");

        var changes = await ChangesAsync(town, view);
        Assert.Equal(["Closes: Sunday 19 July 2026, 8 pm → Sunday 26 July 2026, 8 pm", "Money to decide on: £100 → £200"], changes.Select(c => c.What).Order(StringComparer.Ordinal));
        Assert.All(changes, c => Assert.Equal(("Snow kept the post away for a week.", "Organiser, Wyebridge"), (c.Reason, c.Who)));
        await using var db = town.Host.Database.NewContext();
        Assert.Contains("Reason: Snow kept the post away", (await db.News.SingleAsync(n => n.Title == "Vote: changed")).Words, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_phase_moved_while_it_is_open_closes_at_its_new_time(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();
        var before = view.Open!.ClosesAt;
        await town.SetAsync(view, "carry-out", opens: view.Phases[3].OpensAt.AddDays(14));
        await town.SetAsync(view, "vote", closes: before.AddDays(7), reason: "Snow kept the post away.");

        await town.MoveToAsync(before.AddHours(1));
        Assert.Equal("vote", (await town.FindAsync(view)).Open!.Key);
        await town.MoveToAsync(before.AddDays(7));
        Assert.Equal(PhaseState.Closed, (await town.FindAsync(view)).Method("ballot")!.State);
    }

    [Theory, Databases]
    public async Task Nobody_can_say_that_a_phase_opened_at_another_time_or_change_one_that_is_over(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.VotingAsync();

        Assert.Contains("when it opened cannot be changed", (await Assert.ThrowsAsync<RefusedException>(() => town.SetAsync(view, "vote", opens: view.Open!.OpensAt.AddDays(-1), reason: "It was open before."))).Message, StringComparison.Ordinal);
        Assert.Contains("This phase is over", (await Assert.ThrowsAsync<RefusedException>(() => town.SetAsync(view, "ideas", closes: view.Open!.OpensAt, reason: "It lasted longer."))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [Databases(-1, 0, "overlap with \"Collect ideas\"")]
    [Databases(0, 1, "overlap with \"Vote\"")]
    [Databases(300, 300, "Phases keep their order")]
    [Databases(30, 0, "would close before it opens")]
    public async Task Dates_that_do_not_fit_the_other_phases_are_refused(DatabaseKind kind, int opensLater, int closesLater, string sentence)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        var check = view.Phases[1];
        // The next phase opens thirteen hours after this one closes, so one day more would reach into it.
        var refused = await Assert.ThrowsAsync<RefusedException>(() => town.SetAsync(view, "check", check.OpensAt.AddDays(opensLater), check.ClosesAt.AddDays(closesLater)));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Two_who_edit_at_once_do_not_overwrite_each_other(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var phase = (await town.DraftAsync()).Phases[0];
        Task SaveAsync(string title) => town.Host.WithAsync<PhaseWriter>(w => w.EditAsync(
            Town.Organiser, phase.Id, new PhaseEdit(title, "", phase.OpensAt, phase.ClosesAt, phase.Settings, null), phase.Version, CancellationToken.None));

        await SaveAsync("First");

        Assert.Contains("Somebody else changed this phase", (await Assert.ThrowsAsync<RefusedException>(() => SaveAsync("Second"))).Message, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_vote_without_ideas_waits_and_opens_soon_after_they_are_there(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        await town.SetAsync(view, "vote", settings: """{"budget": 10000}""");
        await town.Host.WithAsync<ProcessWriter>(w => w.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));

        await town.MoveToAsync(view.Phases[2].OpensAt);
        Assert.Equal(PhaseState.Planned, (await town.FindAsync(view)).Phases[2].State);
        await town.AddIdeaAsync(view, "Trees", 5_000);
        await town.MoveToAsync(view.Phases[2].OpensAt.AddMinutes(6));

        Assert.Equal(PhaseState.Open, (await town.FindAsync(view)).Phases[2].State);
    }

    [Theory, Databases]
    public async Task Times_are_those_of_the_place_also_when_the_clocks_change(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        town.Host.Clock.Set(new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero));

        var view = await town.DraftAsync();

        // 8 September, in summer time; the vote opens on 27 October, two days after the clocks went back.
        Assert.Equal(new DateTimeOffset(2026, 9, 8, 8, 0, 0, TimeSpan.Zero), view.Phases[0].OpensAt);
        Assert.Equal(new DateTimeOffset(2026, 10, 27, 9, 0, 0, TimeSpan.Zero), view.Phases[2].OpensAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 16, 20, 0, 0, TimeSpan.Zero), view.Phases[2].ClosesAt);
    }

    private static Task<IReadOnlyList<SettingChange>> ChangesAsync(Town town, ProcessView view) =>
        town.Host.WithAsync<ProcessReader, IReadOnlyList<SettingChange>>(r => r.ChangesAsync(view.Process.Id, CancellationToken.None));
}
