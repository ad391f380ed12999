using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Count;
using Folkmoot.Communities;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Import;

/// <summary>Brings an election in the Pabulib format in as a process: all of it or nothing.</summary>
public sealed class ElectionImporter(FolkmootDb db, ProcessWriter processes, ProposalBook proposals, CountStarter counts, PhaseClock phaseClock, BulkBallots bulk, Chronicle chronicle, TimeProvider clock)
{
    /// <param name="actor">Who imports.</param>
    /// <param name="place">The place it goes to.</param>
    /// <param name="stream">The file.</param>
    /// <param name="order">What to make of it.</param>
    /// <param name="report">Told how far the import is, 0 to 1000, and what it is doing.</param>
    /// <param name="cancellationToken">Stops it; nothing is kept then.</param>
    /// <param name="alongside">Makes further changes that are saved together with the process; null for none.</param>
    /// <exception cref="RefusedException">The file cannot be imported; the sentence names file, line and remedy.</exception>
    public async Task<ProcessView> ImportAsync(Actor actor, Place place, Stream stream, ImportRequest order, Action<int, string> report, CancellationToken cancellationToken, Action<ProcessView>? alongside = null)
    {
        report(10, $"Reading {order.FileName}");
        var file = Read(stream, order.FileName, report, cancellationToken);
        var import = PabulibMapping.Process(file, place, order, clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var view = await processes.ImportAsync(actor, place, import, cancellationToken);
        report(350, $"Adding {Some.Of(file.Projects.Count, "project")}");
        for (var i = 0; i < file.Projects.Count; i++)
            proposals.Put(actor, view.Process, i + 1, file.Projects[i].Id, PabulibMapping.Proposal(file, i, order.FileName));
        chronicle.Record(actor, "election.imported", "process", view.Process.Id, order.FileName);
        db.News.Add(new NewsItem
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ProcessId = view.Process.Id,
            At = clock.GetUtcNow(),
            Title = "Imported",
            Words = $"{Some.Of(file.Projects.Count, "project")} came from the file {order.FileName}.",
        });
        if (order.As == ImportAs.Finished)
            await counts.StartAsync(view.Phases[0], cancellationToken);
        else
            await phaseClock.ScheduleAsync(view.Phases[0], cancellationToken);
        alongside?.Invoke(view);
        await db.SaveChangesAsync(cancellationToken);
        if (order.As == ImportAs.Finished)
        {
            await bulk.AddAsync(view.Phases[0].Id, Ballots(file), file.Election.BallotCount, report, cancellationToken);
            if (PabulibMapping.Selected(file) is { } selected)
                await db.Counts.Where(c => c.PhaseId == view.Phases[0].Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.PublishedWinners, selected), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        report(1000, "Done");
        return view;
    }

    private static PabulibFile Read(Stream stream, string name, Action<int, string> report, CancellationToken cancellationToken)
    {
        try
        {
            var told = new Told(p => report(10 + (int)Math.Min(300, p.BytesRead / 20_000), $"Reading {name}: {p.BytesRead / 1024:N0} KB"));
            return PabulibReader.Read(stream, new PabulibReadOptions { Progress = told, MaximumProjects = 10_000, MaximumBallots = 10_000_000 }, cancellationToken);
        }
        catch (PabulibException e)
        {
            throw new RefusedException($"{name}: {e.Message}");
        }
    }

    private static IEnumerable<string> Ballots(PabulibFile file)
    {
        for (var i = 0; i < file.Election.BallotCount; i++)
        {
            var group = file.Election.GroupOf(i);
            var projects = file.Election.Choices(group).ToArray();
            var values = file.Election.Values(group);
            if (!values.IsEmpty)
            {
                var pairs = new (int, long)[projects.Length];
                for (var k = 0; k < projects.Length; k++)
                    pairs[k] = (projects[k] + 1, values[k]);
                yield return Choices.OfValues(pairs);
            }
            else
            {
                yield return file.Election.Kind == BallotKind.Ordinal ? Choices.OfRanking(projects.Select(p => p + 1)) : Choices.OfSet(projects.Select(p => p + 1));
            }
        }
    }

    private sealed class Told(Action<PabulibProgress> tell) : IProgress<PabulibProgress>
    {
        public void Report(PabulibProgress value) => tell(value);
    }
}
