using Folkmoot.Ballots;
using Folkmoot.Ballots.Count;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>Makes each chosen proposal a project: by itself where a process has a phase of delivery, elsewhere when an organiser asks.</summary>
public sealed class ProjectStarter(FolkmootDb db, Chronicle chronicle, ResultReader results, ProposalBook book, TimeProvider clock, IStringLocalizer<Texts> texts) : IResultHeir
{
    /// <summary>Days within which each project must have an owner and a first milestone.</summary>
    public const int PlanDays = 28;

    public async Task TakeOnAsync(Process process, IReadOnlyList<Funded> chosen, CancellationToken cancellationToken)
    {
        if (await db.Phases.AnyAsync(p => p.ProcessId == process.Id && p.Method == DeliveryMethod.MethodName, cancellationToken))
            await AddAsync(Actor.Platform, process, chosen, cancellationToken);
    }

    /// <exception cref="RefusedException">Nothing was counted yet, or every chosen proposal is a project already.</exception>
    public async Task StartAsync(Actor actor, ProcessView view, CancellationToken cancellationToken)
    {
        if (view.Method(BallotMethod.MethodName) is not { } phase || await results.AccountAsync(phase.Id, cancellationToken) is null)
            throw new RefusedException(texts["Start.NoResult"]);
        var all = await book.ListAsync(view.Process.Id, cancellationToken);
        var proposals = all.ToDictionary(p => p.Reference, StringComparer.Ordinal);
        var lists = await results.ListsAsync(phase.Id, BallotLists.Of(new BallotView(view, view.Scene(phase)).Settings, all), cancellationToken);
        if (await AddAsync(actor, view.Process, [.. lists.SelectMany(l => l.Account.Rounds).Select(r => new Funded(proposals[r.Project], r.Cost))], cancellationToken) == 0)
            throw new RefusedException(texts["Start.Already"]);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Makes projects of what was chosen, unless they are there already; the caller saves.</summary>
    internal async Task<int> AddAsync(Actor actor, Process process, IReadOnlyList<Funded> chosen, CancellationToken cancellationToken)
    {
        var there = await db.Projects.Where(p => p.ProcessId == process.Id).Select(p => p.ProposalId).ToListAsync(cancellationToken);
        var zone = await db.Places.Where(p => p.Id == process.PlaceId).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var added = 0;
        foreach (var (proposal, money) in chosen.Where(c => !there.Contains(c.Proposal.Id)))
        {
            var project = new Project
            {
                Id = OrderedId.Next(now),
                ProcessId = process.Id,
                ProposalId = proposal.Id,
                Number = proposal.Number,
                Title = proposal.Title,
                Picture = proposal.Picture,
                PictureAlt = proposal.PictureAlt,
                Area = proposal.Area,
                Budget = money,
                CreatedAt = now,
                PlanDueAt = Answers.DueDay.After(now, PlanDays, zone),
            };
            db.Projects.Add(project);
            chronicle.Link(actor, ("proposal", proposal.Id), ("project", project.Id), "became", texts["Edge.Became", proposal.Title, Currencies.Format(money, process.Currency)]);
            chronicle.Record(actor, "project.started", "project", project.Id, project.Title);
            added++;
        }

        return added;
    }
}
