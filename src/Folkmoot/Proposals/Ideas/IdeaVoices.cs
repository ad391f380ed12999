using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Supporting ideas, joining them, and welcoming those who want to join. Doing something twice is doing it once.</summary>
internal sealed class IdeaVoices(FolkmootDb db, Mailboxes mailboxes, Chronicle chronicle, TimeProvider clock)
{
    public async Task SupportAsync(Actor actor, ProcessView view, Guid idea, CancellationToken cancellationToken)
    {
        var person = Require(actor, view);
        await RequirePublicAsync(idea, cancellationToken);
        var mailbox = await mailboxes.FindAsync(person, cancellationToken);
        var there = db.IdeaSupports.AsNoTracking().Where(s => s.IdeaId == idea);
        await db.AddOnceAsync(
            new IdeaSupport { IdeaId = idea, AccountId = person, Mailbox = mailbox, At = clock.GetUtcNow() },
            isMine: () => there.AnyAsync(s => s.AccountId == person, cancellationToken),
            isTaken: () => there.AnyAsync(s => mailbox != null && s.Mailbox == mailbox, cancellationToken),
            "You support this idea already, signed in with another spelling of your e-mail address.",
            cancellationToken);
    }

    public async Task WithdrawAsync(Actor actor, ProcessView view, Guid idea, CancellationToken cancellationToken)
    {
        var person = Require(actor, view);
        await db.IdeaSupports.Where(s => s.IdeaId == idea && s.AccountId == person).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Supports the idea and asks its authors to be let in as a co-author.</summary>
    public async Task JoinAsync(Actor actor, ProcessView view, Guid idea, string shownAs, CancellationToken cancellationToken)
    {
        await SupportAsync(actor, view, idea, cancellationToken);
        var person = actor.AccountId!.Value;
        var asked = new IdeaPerson
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            IdeaId = idea,
            AccountId = person,
            ShownAs = ShownName.Check(shownAs),
            Part = IdeaPart.Asked,
            Since = clock.GetUtcNow(),
        };
        await db.AddOnceAsync(
            asked,
            isMine: () => db.IdeaPeople.AsNoTracking().AnyAsync(p => p.IdeaId == idea && p.AccountId == person, cancellationToken),
            cancellationToken);
    }

    /// <summary>Lets somebody who asked in as a co-author. Only an author or co-author may.</summary>
    public async Task WelcomeAsync(Actor actor, ProcessView view, Guid idea, Guid asked, CancellationToken cancellationToken)
    {
        var person = Require(actor, view);
        if (!await IsAuthorAsync(idea, person, cancellationToken))
            throw new RefusedException("Only the authors of an idea can let somebody in.");
        var row = await db.IdeaPeople.SingleOrDefaultAsync(p => p.Id == asked && p.IdeaId == idea, cancellationToken)
            ?? throw new RefusedException("Nobody like that asked to join.");
        if (row.Part != IdeaPart.Asked)
            return;
        row.Part = IdeaPart.CoAuthor;
        chronicle.Record(actor, "idea.co-author", "idea", idea, "A co-author joined.");
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<bool> IsAuthorAsync(Guid idea, Guid person, CancellationToken cancellationToken) =>
        db.IdeaPeople.AnyAsync(p => p.IdeaId == idea && p.AccountId == person && p.Part != IdeaPart.Asked, cancellationToken);

    private async Task RequirePublicAsync(Guid idea, CancellationToken cancellationToken)
    {
        if (!await db.Ideas.AnyAsync(i => i.Id == idea && i.State == IdeaState.Public, cancellationToken))
            throw new RefusedException("This idea takes no support now; it may have been merged with another.");
    }

    private static Guid Require(Actor actor, ProcessView view) =>
        !view.IsTalkOpen() ? throw new RefusedException("Ideas can be supported and discussed until voting begins. That time is over, or has not come yet.")
        : actor.AccountId ?? throw new RefusedException("Sign in to do this.");
}
