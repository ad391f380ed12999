using System.Text.Json;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Paper;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Settings;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Processes.Playbooks;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home.Demonstration;

/// <summary>Lives through the demonstration's processes, from the draft to where they stand today.</summary>
internal sealed class Rounds(FolkmootDb db, Past past, DateTimeOffset now)
{
    private static readonly Actor Organiser = Wyebridge.Organiser;

    /// <summary>Makes a process whose vote closes so many days from today, unless it is there already.</summary>
    public async Task PlayAsync(Place place, Round round, int closesInDays, CancellationToken cancellationToken)
    {
        if (await FindAsync(place, round, cancellationToken) is null)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await LiveAsync(await DraftAsync(place, round, closesInDays, cancellationToken), round, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await CountAsync((await FindAsync(place, round, cancellationToken))!, cancellationToken);
    }

    /// <summary>Makes a draft that starts in a week.</summary>
    public async Task DraftAsync(Place place, Round round, CancellationToken cancellationToken)
    {
        past.Clock.Now = now;
        if (await FindAsync(place, round, cancellationToken) is null)
            await past.Get<ProcessWriter>().StartAsync(Organiser, place, round.Playbook, new ProcessDetails(round.Title, round.Summary), cancellationToken);
    }

    private Task<ProcessView?> FindAsync(Place place, Round round, CancellationToken cancellationToken) =>
        past.Get<ProcessReader>().FindAsync(place.Slug, Slugs.From(round.Title, "process"), cancellationToken);

    private async Task<ProcessView> DraftAsync(Place place, Round round, int closesInDays, CancellationToken cancellationToken)
    {
        var book = past.Get<PlaybookShelf>()[round.Playbook];
        // A playbook's first phase starts a week after the draft, so its vote closes this many days after the draft.
        var toTheClose = 6 + book.Phases.TakeWhile(p => p.Method != "ballot").Sum(p => p.Days) + book.Phases.First(p => p.Method == "ballot").Days;
        var drafted = PlaceClock.Local(now, place.TimeZone).Date.PlusDays(closesInDays - toTheClose).At(new NodaTime.LocalTime(10, 30));
        past.Clock.Now = PlaceClock.Moment(drafted, place.TimeZone);
        var view = await past.Get<ProcessWriter>().StartAsync(Organiser, place, round.Playbook, new ProcessDetails(round.Title, round.Summary), cancellationToken);
        var vote = view.Method("ballot")!;
        var settings = BallotSettingsJson.Write(BallotSettingsJson.Read(vote.Settings) with
        {
            Budget = round.Pounds * 100,
            Districts = [.. round.Wards.Select(w => new DistrictSettings(w.Ward, w.Pounds * 100))],
        });
        await past.Get<PhaseWriter>().EditAsync(Organiser, vote.Id, new PhaseEdit(vote.Title, vote.About, vote.OpensAt, vote.ClosesAt, settings, null), vote.Version, cancellationToken);
        past.Clock.Now = Earlier(past.Clock.Now.AddDays(2), now);
        await past.Get<ProcessWriter>().PublishAsync(Organiser, view.Process.Id, cancellationToken);
        return view;
    }

    private async Task LiveAsync(ProcessView view, Round round, CancellationToken cancellationToken)
    {
        foreach (var phase in view.Phases)
        {
            if (phase.OpensAt > now)
                return;
            if (phase.Method == "ballot")
                await PrepareVoteAsync(view, phase, round, cancellationToken);
            await past.TurnAsync(phase, phase.OpensAt, cancellationToken);
            if (phase.Method == "ideas" && round.Ideas is not null)
                await new IdeaLife(db, past, now).PutForwardAsync(view, phase, Idea.Read(round.Ideas), cancellationToken);
            if (phase.ClosesAt > now)
            {
                if (phase.Method == "ballot")
                    await BeginPaperAsync(view, phase, round, cancellationToken);
                return;
            }

            if (phase.Method == "feasibility" && round.Ideas is not null)
                await new IdeaLife(db, past, now).CheckAsync(view, phase, Idea.Read(round.Ideas), cancellationToken);
            if (phase.Method == "ballot")
                await VoteAsync(view, phase, round, cancellationToken);
            await past.TurnAsync(phase, phase.ClosesAt + past.Get<MethodList>()[phase.Method].Lateness(phase.Settings), cancellationToken);
            if (phase.Method == "ballot" && round.Paper.Count > 0)
                await past.Get<BatchDesk>().ReleaseAsync(Organiser, await db.Phases.SingleAsync(p => p.Id == phase.Id, cancellationToken), cancellationToken);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private async Task PrepareVoteAsync(ProcessView view, Phase phase, Round round, CancellationToken cancellationToken)
    {
        past.Clock.Now = phase.OpensAt - TimeSpan.FromDays(3);
        if (round.Wards.Count == 0)
            await past.Get<RollBook>().AddNamelessAsync(Organiser, phase, round.Voters, cancellationToken);
        foreach (var (ward, _) in round.Wards)
            await past.Get<RollBook>().AddNamelessAsync(Organiser, phase, round.Voters, cancellationToken, ward);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private async Task VoteAsync(ProcessView view, Phase phase, Round round, CancellationToken cancellationToken)
    {
        var proposals = await past.Get<ProposalBook>().ListAsync(view.Process.Id, cancellationToken);
        var lists = BallotLists.Of(BallotSettingsJson.Read(phase.Settings), proposals);
        string?[] districts = round.Wards.Count == 0 ? [null] : [.. round.Wards.Select(w => w.Ward)];
        for (var at = 0; at < districts.Length; at++)
        {
            List<Proposal> offered = [.. lists.Where(l => l.District is null || l.District == districts[at]).SelectMany(l => l.Proposals)];
            // Of the wards that follow, fewer people each time: no two places take part alike.
            var count = round.Ballots - (at * round.Ballots / 8);
            await past.Get<BulkBallots>().AddAsync(phase.Id, InventedBallots.Make(offered, count, 1381 + at), count, (_, _) => { }, cancellationToken, district: districts[at]);
            await IssueAsync(phase, districts[at], count, cancellationToken);
        }

        foreach (var station in round.Paper)
        {
            var paper = new PaperLife(db, past);
            var batch = await paper.OpenAsync(phase, station, cancellationToken);
            await paper.KeyAsync(view, phase, batch, isSecond: false, cancellationToken);
            await paper.KeyAsync(view, phase, batch, isSecond: true, cancellationToken);
            await paper.SealAsync(view, phase, batch, cancellationToken);
        }
    }

    private async Task IssueAsync(Phase phase, string? district, int count, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(phase.OpensAt.UtcDateTime);
        var first = await db.Roll.Where(e => e.PhaseId == phase.Id && e.District == district).MinAsync(e => e.Line, cancellationToken);
        await db.Roll.Where(e => e.PhaseId == phase.Id && e.District == district && e.Line < first + count)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, RollState.Issued).SetProperty(e => e.IssuedOn, day), cancellationToken);
    }

    /// <summary>Paper of a vote that is open still: one of the two clerks has keyed it.</summary>
    private async Task BeginPaperAsync(ProcessView view, Phase phase, Round round, CancellationToken cancellationToken)
    {
        past.Clock.Now = Earlier(phase.OpensAt.AddDays(5), now);
        foreach (var station in round.Paper)
            await new PaperLife(db, past).KeyAsync(view, phase, await new PaperLife(db, past).OpenAsync(phase, station, cancellationToken), isSecond: false, cancellationToken);
    }

    /// <summary>Counts what is closed and not counted yet, as the job would.</summary>
    private async Task CountAsync(ProcessView view, CancellationToken cancellationToken)
    {
        foreach (var phase in view.Phases.Where(p => p is { Method: "ballot", State: PhaseState.Closed }))
        {
            past.Clock.Now = phase.ClosesAt + past.Get<MethodList>()[phase.Method].Lateness(phase.Settings) + TimeSpan.FromMinutes(1);
            var run = new JobRun(Guid.NewGuid(), JsonSerializer.Serialize(new CountOrder(phase.Id), JsonSerializerOptions.Web), (_, _) => { });
            await past.Make<CountHandler>().RunAsync(run, cancellationToken);
        }
    }
}
