using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals;

/// <summary>The proposals of a process: reading them, and changing them until a decision on them has begun.</summary>
public sealed class ProposalBook(FolkmootDb db, Chronicle chronicle, PictureShelf shelf, TimeProvider clock)
{
    public async Task<IReadOnlyList<Proposal>> ListAsync(Guid process, CancellationToken cancellationToken) =>
        await db.Proposals.AsNoTracking().Where(p => p.ProcessId == process).OrderBy(p => p.Number).ToListAsync(cancellationToken);

    public Task<Proposal?> FindAsync(Guid process, int number, CancellationToken cancellationToken) =>
        db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.ProcessId == process && p.Number == number, cancellationToken);

    public async Task<Proposal> AddAsync(Actor actor, Process process, ProposalDetails details, CancellationToken cancellationToken)
    {
        var valid = details.Checked();
        await RequireUndecidedAsync(process.Id, cancellationToken);
        var counter = await db.ProposalCounters.FindAsync([process.Id], cancellationToken);
        var number = counter?.Highest + 1 ?? 1;
        var proposal = Put(actor, process, number, number.ToString(CultureInfo.InvariantCulture), valid);
        await ShowAsync(proposal, valid, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return proposal;
    }

    /// <summary>
    /// Adds a proposal with the number and reference that a file gives it to a process that was made in the same unit of work; the
    /// caller saves.
    /// </summary>
    public Proposal Put(Actor actor, Process process, int number, string reference, ProposalDetails details)
    {
        var valid = details.Checked();
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ProcessId = process.Id,
            Number = number,
            Reference = reference,
            Title = valid.Title,
            Words = valid.Words,
            Cost = valid.Cost,
            Picture = valid.Picture!,
            Search = valid.Search,
            Area = valid.Area,
            Category = valid.Category,
            Latitude = valid.Latitude,
            Longitude = valid.Longitude,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Proposals.Add(proposal);
        Raise(process.Id, number);
        chronicle.Link(actor, ("proposal", proposal.Id), ("process", process.Id), "proposed for", $"Proposal {number} was put forward for {process.Title}.");
        return proposal;
    }

    public async Task EditAsync(Actor actor, Guid proposal, ProposalDetails details, Guid version, CancellationToken cancellationToken)
    {
        var valid = details.Checked();
        var row = await db.Proposals.SingleAsync(p => p.Id == proposal, cancellationToken);
        await RequireUndecidedAsync(row.ProcessId, cancellationToken);
        if (row.Version != version)
            throw new RefusedException("Somebody else changed this proposal while you were writing. Look at it again and repeat your change.");
        (row.Title, row.Words, row.Cost, row.Area, row.Category, row.Search, row.Latitude, row.Longitude) =
            (valid.Title, valid.Words, valid.Cost, valid.Area, valid.Category, valid.Search, valid.Latitude, valid.Longitude);
        await ShowAsync(row, valid, cancellationToken);
        chronicle.Record(actor, "proposal.edited", "proposal", row.Id, row.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(Actor actor, Guid proposal, CancellationToken cancellationToken)
    {
        var row = await db.Proposals.SingleAsync(p => p.Id == proposal, cancellationToken);
        await RequireUndecidedAsync(row.ProcessId, cancellationToken);
        db.Proposals.Remove(row);
        chronicle.Record(actor, "proposal.removed", "proposal", row.Id, row.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What a proposal went through so far, the newest first.</summary>
    public Task<IReadOnlyList<Edge>> StepsAsync(Guid proposal, CancellationToken cancellationToken) => StepsAsync("proposal", proposal, cancellationToken);

    /// <summary>What a thing of the given kind went through so far, the newest first.</summary>
    public async Task<IReadOnlyList<Edge>> StepsAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        await db.Edges.AsNoTracking().Where(e => e.FromKind == kind && e.FromId == id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync(cancellationToken);

    /// <summary>Whether voting on the proposals has begun, after which they stay as they are.</summary>
    public Task<bool> IsDecidedAsync(Guid process, CancellationToken cancellationToken) =>
        db.Phases.AnyAsync(p => p.ProcessId == process && p.Method == "ballot" && p.State != PhaseState.Planned, cancellationToken);

    private Task ShowAsync(Proposal proposal, ProposalDetails valid, CancellationToken cancellationToken) =>
        shelf.ApplyAsync(proposal, ProposalPicture.AddressKind, valid.Photo, valid.Picture!, id => new ProposalPicture { ProposalId = id }, cancellationToken);

    private void Raise(Guid process, int number)
    {
        if (db.ProposalCounters.Local.FindEntry(process) is { Entity: var counter })
            counter.Highest = Math.Max(counter.Highest, number);
        else
            db.ProposalCounters.Add(new ProposalCounter { ProcessId = process, Highest = number });
    }

    /// <exception cref="RefusedException">Voting on the proposals has begun.</exception>
    private async Task RequireUndecidedAsync(Guid process, CancellationToken cancellationToken)
    {
        if (await IsDecidedAsync(process, cancellationToken))
            throw new RefusedException("Voting has begun, so the proposals stay as they are.");
    }
}
