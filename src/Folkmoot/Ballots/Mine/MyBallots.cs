using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Voting;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Mine;

/// <summary>
/// Which ballots a person may cast and which were issued to them, found by the address that is theirs. It reads rolls alone: what was
/// chosen on a ballot stands nowhere near a person.
/// </summary>
internal sealed class MyBallots(FolkmootDb db, VoteDesk desk, Codes codes, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The person's ballots: those that can be cast now first, then the others by their close, the latest first.</summary>
    /// <param name="account">The person. Nothing is found by an address that nobody has proved.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyList<MyBallot>> ListAsync(Guid account, CancellationToken cancellationToken)
    {
        if (await MailboxAsync(account, cancellationToken) is not { } address)
            return [];
        var scenes = await (from f in db.Phases.AsNoTracking()
                            join r in db.Processes.AsNoTracking() on f.ProcessId equals r.Id
                            join p in db.Set<Communities.Place>().AsNoTracking() on r.PlaceId equals p.Id
                            where f.Method == BallotMethod.MethodName && r.State != ProcessState.Draft
                            select new PhaseScene(p, r, f)).ToListAsync(cancellationToken);
        var byPhase = scenes.ToDictionary(s => s.Phase.Id);
        var hashes = scenes.Select(s => codes.HashMailbox(s.Phase.Id, address)).ToList();
        var entries = await db.Roll.AsNoTracking().Where(e => e.MailHash != null && hashes.Contains(e.MailHash)).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return [.. entries.Where(e => byPhase.ContainsKey(e.PhaseId)).Select(e => new MyBallot(e, byPhase[e.PhaseId]))
            .OrderByDescending(b => b.Scene.IsOpenAt(now)).ThenByDescending(b => b.Scene.Phase.ClosesAt)];
    }

    /// <summary>Lets the person in to the ballot of a line of theirs, as their voter code would.</summary>
    /// <exception cref="RefusedException">The line is not theirs, a ballot was issued on it, or the vote is not open.</exception>
    public async Task<(VoterPass Pass, string Url)> EnterAsync(Guid account, Guid entry, CancellationToken cancellationToken)
    {
        var found = (await ListAsync(account, cancellationToken)).FirstOrDefault(b => b.Entry.Id == entry) ?? throw new RefusedException(texts["mine.gone"]);
        if (!found.Scene.IsOpenAt(clock.GetUtcNow()))
            throw new RefusedException(texts["mine.notopen"]);
        return found.Entry.State switch
        {
            RollState.None => (await desk.EnterAsync(found.Scene, codes.VoterCode(found.Entry.Id), cancellationToken), found.Scene.Url),
            RollState.Issued => throw new RefusedException(texts["mine.issued.already"]),
            _ => throw new RefusedException(texts["mine.paper.already"]),
        };
    }

    private async Task<EmailAddress?> MailboxAsync(Guid account, CancellationToken cancellationToken) =>
        EmailAddress.TryParse(await db.Accounts.Where(a => a.Id == account && a.IsEmailProven).Select(a => a.Email).SingleOrDefaultAsync(cancellationToken));
}
