using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Makes one idea of several, or several of one. Authors, supporters, points and the trail come along; nothing is lost.</summary>
internal sealed class IdeaJoinery(FolkmootDb db, IdeaDesk desk, Chronicle chronicle, TimeProvider clock)
{
    /// <summary>Merges an idea into another, in the caller's unit of work: its authors become co-authors there, its supporters support the other, its points move.</summary>
    /// <exception cref="RefusedException">One of them is not public, or they are the same.</exception>
    public async Task MergeAsync(Actor actor, Guid from, Guid into, string why, CancellationToken cancellationToken)
    {
        var source = await PublicAsync(from, cancellationToken);
        var target = await PublicAsync(into, cancellationToken);
        if (source == target || source.ProcessId != target.ProcessId)
            throw new RefusedException("Choose another idea of the same process to merge it into.", "Into");
        foreach (var person in await PeopleAsync(from, cancellationToken))
            await AddAsync(person, target, person.Part == IdeaPart.Author ? IdeaPart.CoAuthor : person.Part, cancellationToken);
        await SupportAsync(from, into, cancellationToken);
        foreach (var point in await db.IdeaPoints.Where(p => p.IdeaId == from).ToListAsync(cancellationToken))
            point.IdeaId = into;
        (source.State, source.MergedIntoId) = (IdeaState.Merged, into);
        chronicle.Link(actor, ("idea", from), ("idea", into), "merged into", Cut($"Idea {source.Number} was merged into idea {target.Number}, {target.Title}: {why}"));
        chronicle.Record(actor, "idea.merged", "idea", from, $"Into idea {target.Number}");
    }

    /// <summary>Splits an idea, in the caller's unit of work: each part has its authors and supporters. The points stay with the whole, where everybody can read them.</summary>
    public async Task<IReadOnlyList<Idea>> SplitAsync(Actor actor, Guid whole, IReadOnlyList<(string Title, string Words)> parts, string why, CancellationToken cancellationToken)
    {
        var source = await PublicAsync(whole, cancellationToken);
        var process = await db.Processes.SingleAsync(p => p.Id == source.ProcessId, cancellationToken);
        if (parts.Count is < 2 or > 5)
            throw new RefusedException("An idea is split into two to five parts. Give each a title and words.", "Parts");
        var made = new List<Idea>();
        foreach (var (title, words) in parts)
        {
            var details = new IdeaDetails(title, words, source.Helps, null, source.Area, source.Category, source.Latitude, source.Longitude).Checked();
            var part = await desk.AddAsync(process, details, source.Channel, source.Helper, cancellationToken);
            await desk.PublishAsync(actor, part, process, cancellationToken);
            // Rows that point at the part need it to be there.
            await db.SaveChangesAsync(cancellationToken);
            foreach (var person in await PeopleAsync(whole, cancellationToken))
                await AddAsync(person, part, person.Part, cancellationToken);
            await SupportAsync(whole, part.Id, cancellationToken);
            chronicle.Link(actor, ("idea", whole), ("idea", part.Id), "split into", Cut($"Part of idea {source.Number} became idea {part.Number}, {part.Title}: {why}"));
            made.Add(part);
        }

        source.State = IdeaState.Split;
        chronicle.Record(actor, "idea.split", "idea", whole, $"Into ideas {string.Join(", ", made.Select(m => m.Number))}");
        return made;
    }

    private async Task<Idea> PublicAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Ideas.SingleOrDefaultAsync(i => i.Id == id && i.State == IdeaState.Public, cancellationToken)
        ?? throw new RefusedException("Only ideas that are public can be merged or split.", "Into");

    private Task<List<IdeaPerson>> PeopleAsync(Guid idea, CancellationToken cancellationToken) =>
        db.IdeaPeople.AsNoTracking().Where(p => p.IdeaId == idea).OrderBy(p => p.Id).ToListAsync(cancellationToken);

    private async Task AddAsync(IdeaPerson person, Idea idea, IdeaPart part, CancellationToken cancellationToken)
    {
        if (person.AccountId is { } account && await db.IdeaPeople.FirstOrDefaultAsync(p => p.IdeaId == idea.Id && p.AccountId == account, cancellationToken) is { } there)
        {
            // An author of one who had asked to write along at the other is let in by this.
            if (there.Part == IdeaPart.Asked && part != IdeaPart.Asked)
                there.Part = part;
            return;
        }

        db.IdeaPeople.Add(new IdeaPerson { Id = OrderedId.Next(clock.GetUtcNow()), IdeaId = idea.Id, AccountId = person.AccountId, ShownAs = person.ShownAs, Part = part, Since = person.Since });
    }

    private async Task SupportAsync(Guid from, Guid into, CancellationToken cancellationToken)
    {
        var there = await db.IdeaSupports.AsNoTracking().Where(s => s.IdeaId == into).ToListAsync(cancellationToken);
        var accounts = there.Select(s => s.AccountId).ToHashSet();
        var mailboxes = there.Select(s => s.Mailbox).OfType<byte[]>().Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        foreach (var support in await db.IdeaSupports.AsNoTracking().Where(s => s.IdeaId == from).ToListAsync(cancellationToken))
        {
            if (accounts.Add(support.AccountId) && (support.Mailbox is null || mailboxes.Add(Convert.ToHexString(support.Mailbox))))
                db.IdeaSupports.Add(new IdeaSupport { IdeaId = into, AccountId = support.AccountId, Mailbox = support.Mailbox, At = support.At });
        }
    }

    private static string Cut(string why) => why.Length > 1000 ? why[..999] + "…" : why;
}
