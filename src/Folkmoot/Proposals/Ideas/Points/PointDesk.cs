using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas.Points;

/// <summary>Makes points for and against ideas, votes on points, and lists them.</summary>
internal sealed class PointDesk(FolkmootDb db, Mailboxes mailboxes, Chronicle chronicle, TimeProvider clock)
{
    public const int MinWords = 10;
    public const int MaxWords = 500;

    /// <summary>Points that one person may make in a day.</summary>
    public const int PerDay = 20;

    /// <summary>As many points of one side as people weigh at a time.</summary>
    public const int PageSize = 20;

    /// <summary>The points for an idea, or against it, that are not hidden, those with most votes first, a page at a time.</summary>
    public async Task<Paged<PointLine>> FindAsync(Guid idea, bool isFor, Guid? reader, int? page, CancellationToken cancellationToken)
    {
        var side = db.IdeaPoints.AsNoTracking().Where(p => p.IdeaId == idea && p.IsFor == isFor && !p.IsHidden);
        var count = await side.CountAsync(cancellationToken);
        var number = PageNumber.Of(page, count, PageSize);
        var votes = db.PointVotes;
        var rows = await side.Select(p => new { Point = p, Votes = votes.Count(v => v.PointId == p.Id) })
            .OrderByDescending(p => p.Votes).ThenBy(p => p.Point.At).ThenBy(p => p.Point.Id)
            .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.Point.Id);
        var mine = reader is { } me ? await db.PointVotes.Where(v => v.AccountId == me && ids.Contains(v.PointId)).Select(v => v.PointId).ToListAsync(cancellationToken) : [];
        return new Paged<PointLine>([.. rows.Select(r => new PointLine(r.Point, r.Votes, mine.Contains(r.Point.Id)))], count, number, PageSize);
    }

    /// <summary>The words of a point, cleaned.</summary>
    /// <exception cref="RefusedException">They are too short, too long or hold a link.</exception>
    public static string Check(string? words)
    {
        var clean = CleanText.Line(words);
        if (clean.Length is < MinWords or > MaxWords)
            throw new RefusedException($"Say your point in {MinWords} to {MaxWords} characters.", "Words");
        return LinkCount.Of(clean) > 0 ? throw new RefusedException("A point holds no links. Say it in words.", "Words") : clean;
    }

    /// <summary>Makes a point. The same point by the same person is made once.</summary>
    public async Task AddAsync(Actor actor, ProcessView view, Guid idea, bool isFor, string words, string shownAs, CancellationToken cancellationToken)
    {
        var (clean, name, person) = (Check(words), ShownName.Check(shownAs), Require(actor, view));
        if (!await db.Ideas.AnyAsync(i => i.Id == idea && i.State == IdeaState.Public, cancellationToken))
            throw new RefusedException("No points can be made about this idea now; it may have been merged with another.");
        if (await db.IdeaPoints.AnyAsync(p => p.IdeaId == idea && p.AccountId == person && p.Words == clean, cancellationToken))
            return;
        var day = clock.GetUtcNow().AddDays(-1);
        if (await db.IdeaPoints.CountAsync(p => p.AccountId == person && p.At > day, cancellationToken) >= PerDay)
            throw new RefusedException($"You have made {PerDay} points within a day. Vote on those of others, and come back tomorrow.");
        var point = new IdeaPoint { Id = OrderedId.Next(clock.GetUtcNow()), IdeaId = idea, AccountId = person, ShownAs = name, IsFor = isFor, Words = clean, At = clock.GetUtcNow() };
        db.IdeaPoints.Add(point);
        chronicle.Record(actor, "idea.point", "idea", idea, isFor ? "A point for it was made." : "A point against it was made.");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Finds a point worth considering, or no longer.</summary>
    public async Task VoteAsync(Actor actor, ProcessView view, Guid idea, Guid point, bool isWorth, CancellationToken cancellationToken)
    {
        var person = Require(actor, view);
        if (!await db.IdeaPoints.AnyAsync(p => p.Id == point && p.IdeaId == idea && !p.IsHidden, cancellationToken))
            throw new RefusedException("This point is not there any more.");
        if (!isWorth)
        {
            await db.PointVotes.Where(v => v.PointId == point && v.AccountId == person).ExecuteDeleteAsync(cancellationToken);
            return;
        }

        var mailbox = await mailboxes.FindAsync(person, cancellationToken);
        var there = db.PointVotes.AsNoTracking().Where(v => v.PointId == point);
        await db.AddOnceAsync(
            new PointVote { PointId = point, AccountId = person, Mailbox = mailbox },
            isMine: () => there.AnyAsync(v => v.AccountId == person, cancellationToken),
            isTaken: () => there.AnyAsync(v => mailbox != null && v.Mailbox == mailbox, cancellationToken),
            "You voted for this point already, signed in with another spelling of your e-mail address.",
            cancellationToken);
    }

    private static Guid Require(Actor actor, ProcessView view) =>
        !view.IsTalkOpen() ? throw new RefusedException("Ideas can be supported and discussed until voting begins. That time is over, or has not come yet.")
        : actor.AccountId ?? throw new RefusedException("Sign in to do this.");
}
