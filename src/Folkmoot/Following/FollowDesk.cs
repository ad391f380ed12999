using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Following;

/// <summary>Following and stopping. Nobody gets news at an address whose owner did not say yes.</summary>
public sealed class FollowDesk(FolkmootDb db, IMailSender mail, FollowLinks links, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Letters to one address in a day that ask for a yes.</summary>
    public const int MostLetters = 3;

    /// <summary>Things one address can follow.</summary>
    public const int MostFollows = 100;

    /// <summary>Follows a thing.</summary>
    /// <param name="subject">The thing.</param>
    /// <param name="email">Where the news go.</param>
    /// <param name="isOwn">Whether the address is known to belong to the person who asks, as that of a signed-in account is.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    /// <returns>Whether news will come; otherwise a letter that asks for a yes is on its way.</returns>
    public async Task<bool> FollowAsync(Subject subject, string? email, bool isOwn, CancellationToken cancellationToken)
    {
        var address = EmailAddress.TryParse(email) ?? throw new RefusedException(texts["Email.Wrong"], "Email");
        var now = clock.GetUtcNow();
        var follower = await db.Followers.SingleOrDefaultAsync(f => f.EmailKey == address.Key, cancellationToken);
        if (follower is null)
        {
            follower = new Follower { Id = Guid.NewGuid(), Email = address.Written, EmailKey = address.Key, CreatedAt = now, SeenUntil = now };
            db.Followers.Add(follower);
        }

        await AddAsync(follower.Id, subject, now, isOwn, cancellationToken);
        // A stranger may not learn whether an address is known, so the answer and the letter are the same for both.
        if (!isOwn)
            await AskAsync(follower, subject, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return isOwn;
    }

    public async Task ConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // Who had no news so far starts with those from now on.
        var follows = db.Follows;
        await db.Followers.Where(f => f.Id == id && !follows.Any(o => o.FollowerId == id && o.ConfirmedAt != null))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.SeenUntil, now), cancellationToken);
        await db.Follows.Where(f => f.FollowerId == id && f.ConfirmedAt == null).ExecuteUpdateAsync(set => set.SetProperty(f => f.ConfirmedAt, now), cancellationToken);
    }

    /// <summary>Stops everything and forgets the address. A second call does nothing.</summary>
    public Task StopAsync(Guid id, CancellationToken cancellationToken) => db.Followers.Where(f => f.Id == id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Stops the news of one thing.</summary>
    public async Task StopAsync(Guid id, string kind, Guid subject, CancellationToken cancellationToken)
    {
        await db.Follows.Where(f => f.FollowerId == id && f.Kind == kind && f.SubjectId == subject).ExecuteDeleteAsync(cancellationToken);
        var follows = db.Follows;
        await db.Followers.Where(f => f.Id == id && !follows.Any(o => o.FollowerId == id)).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<(string Kind, Guid Id)>> ListAsync(Guid id, CancellationToken cancellationToken) =>
        [.. (await db.Follows.AsNoTracking().Where(f => f.FollowerId == id).OrderBy(f => f.CreatedAt).ToListAsync(cancellationToken)).Select(f => (f.Kind, f.SubjectId))];

    private async Task AddAsync(Guid follower, Subject subject, DateTimeOffset now, bool isOwn, CancellationToken cancellationToken)
    {
        var known = await db.Follows.SingleOrDefaultAsync(f => f.FollowerId == follower && f.Kind == subject.Kind && f.SubjectId == subject.Id, cancellationToken);
        if (known is null)
        {
            if (await db.Follows.CountAsync(f => f.FollowerId == follower, cancellationToken) >= MostFollows)
                throw new RefusedException(texts["Follow.TooMany", MostFollows]);
            known = new Follow { FollowerId = follower, Kind = subject.Kind, SubjectId = subject.Id, CreatedAt = now };
            db.Follows.Add(known);
        }

        if (isOwn)
            known.ConfirmedAt ??= now;
    }

    private async Task AskAsync(Follower follower, Subject subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var day = Day(now);
        if (follower.LetterDay != day)
            (follower.LetterDay, follower.Letters) = (day, 0);
        if (follower.Letters >= MostLetters)
            return;
        follower.Letters++;
        await mail.SendAsync(
            new Letter(follower.Email, texts["Letter.Yes.Subject"], texts["Letter.Yes.Body", subject.Title, links.Confirm(follower.Id).AbsoluteUri, links.Stop(follower.Id).AbsoluteUri]), cancellationToken);
    }

    internal static long Day(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 86400;
}
