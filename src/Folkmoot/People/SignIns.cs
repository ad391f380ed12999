using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Signing in without a password: by a letter with a link and a code, each good once.</summary>
internal sealed class SignIns(FolkmootDb db, IJobQueue jobs, IInstanceKey key, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The longest address that people are sent back to; they end at the start page instead of at a longer one.</summary>
    public const int MaxReturnTo = 400;

    /// <summary>
    /// Asks for a letter. Whether an account has the address cannot be told from the answer or from the time it takes: the same
    /// statements run, and a job decides later whether there is a letter to write.
    /// </summary>
    /// <param name="email">The address as written.</param>
    /// <param name="returnTo">Where the person wants to go, from the root of the site.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    /// <returns>The request, under which the code from the letter can be entered.</returns>
    /// <exception cref="RefusedException">This is no address that mail could be sent to.</exception>
    public async Task<Guid> RequestAsync(string? email, string? returnTo, CancellationToken cancellationToken)
    {
        var address = EmailAddress.TryParse(email) ?? throw new RefusedException(texts["Email.Wrong"]);
        var account = await db.Accounts.Where(a => a.EmailKey == address.Key).Select(a => a.Id).SingleOrDefaultAsync(cancellationToken);
        var mayWrite = await CountLetterAsync(account, cancellationToken);
        var link = new SignInLink
        {
            Id = Guid.NewGuid(),
            AccountId = mayWrite ? account : null,
            ExpiresAt = clock.GetUtcNow() + SignInLimits.LinkLife,
            ReturnTo = returnTo?.Length > MaxReturnTo ? null : returnTo,
        };
        db.SignInLinks.Add(link);
        await jobs.EnqueueAsync(SignInLetterJob.Name, new SignInLetterRequest(link.Id), key: null, due: null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return link.Id;
    }

    /// <summary>Whether the link can still be used. Looking does not use it up, because mail scanners look at every link.</summary>
    public Task<bool> IsGoodAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Secret.HashToken(key, token);
        var now = clock.GetUtcNow();
        return db.SignInLinks.AnyAsync(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now, cancellationToken);
    }

    /// <exception cref="RefusedException">The link was used already, is too old or never existed.</exception>
    public async Task<SignedIn> UseLinkAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Secret.HashToken(key, token);
        return await UseAsync(db.SignInLinks.Where(l => l.TokenHash == hash), cancellationToken)
            ?? throw new RefusedException(texts["Link.Over"]);
    }

    /// <exception cref="RefusedException">This is not the code, or it can no longer be used.</exception>
    public async Task<SignedIn> UseCodeAsync(Guid request, string? code, CancellationToken cancellationToken)
    {
        var digits = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));
        if (digits.Length != Secret.CodeLength || !digits.All(char.IsAsciiDigit))
            throw new RefusedException(texts["Code.NotSixDigits"]);
        if (!await CountTryAsync(request, cancellationToken))
            throw new RefusedException(texts["Code.Over"]);
        var account = await db.SignInLinks.Where(l => l.Id == request).Select(l => l.AccountId).SingleOrDefaultAsync(cancellationToken);
        if (!await CountGuessAsync(account, cancellationToken))
            throw new RefusedException(texts["Code.Wrong"]);
        var hash = Secret.HashCode(key, request, digits);
        return await UseAsync(db.SignInLinks.Where(l => l.Id == request && l.CodeHash == hash), cancellationToken)
            ?? throw new RefusedException(texts["Code.Wrong"]);
    }

    private async Task<SignedIn?> UseAsync(IQueryable<SignInLink> which, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // One conditional statement decides who was first, whatever else is going on.
        var used = await which.Where(l => l.UsedAt == null && l.ExpiresAt > now && l.AccountId != null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellationToken);
        if (used == 0)
            return null;
        var link = await which.AsNoTracking().SingleAsync(cancellationToken);
        var session = new Session { Id = Guid.NewGuid(), AccountId = link.AccountId!.Value, CreatedAt = now, ExpiresAt = now + Sessions.MaxLife };
        db.Sessions.Add(session);
        // Only letters have codes; the first administrator's link came another way.
        if (link.CodeHash is not null)
            await db.Accounts.Where(a => a.Id == session.AccountId && !a.IsEmailProven).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsEmailProven, true), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SignedIn(session.Id, link.ReturnTo);
    }

    private async Task<bool> CountLetterAsync(Guid account, CancellationToken cancellationToken)
    {
        var hour = SignInLimits.HourOf(clock.GetUtcNow());
        return await db.Accounts.Where(a => a.Id == account && (a.LetterHour != hour || a.Letters < SignInLimits.LettersPerHour))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Letters, a => a.LetterHour == hour ? a.Letters + 1 : 1).SetProperty(a => a.LetterHour, hour), cancellationToken) > 0;
    }

    // Tries count before they are looked at, so that many at once are still no more than the limit.
    private async Task<bool> CountTryAsync(Guid request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.SignInLinks.Where(l => l.Id == request && l.UsedAt == null && l.ExpiresAt > now && l.Tries < SignInLimits.TriesPerCode)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Tries, l => l.Tries + 1), cancellationToken) > 0;
    }

    private async Task<bool> CountGuessAsync(Guid? account, CancellationToken cancellationToken)
    {
        var day = SignInLimits.DayOf(clock.GetUtcNow());
        return await db.Accounts.Where(a => a.Id == account && (a.GuessDay != day || a.Guesses < SignInLimits.GuessesPerDay))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Guesses, a => a.GuessDay == day ? a.Guesses + 1 : 1).SetProperty(a => a.GuessDay, day), cancellationToken) > 0;
    }
}
