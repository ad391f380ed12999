using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Keeps what people do before they have signed in until they follow the link in a letter; then it is done, once.</summary>
internal sealed class Deeds(
    FolkmootDb db, IdeaDesk desk, IdeaVoices voices, PointDesk points, IdeaReader reader, GuestDoor guests, IMailSender mail, IInstanceKey key, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>How long something waits for the link to be followed.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private const string Purpose = "proposals.deed-token";

    /// <summary>Keeps a guest's idea and sends the letter.</summary>
    public async Task KeepIdeaAsync(ProcessView view, IdeaDetails details, Guest guest, CancellationToken cancellationToken)
    {
        var idea = await desk.KeepAsync(view, details, cancellationToken);
        await LeaveAsync(view, idea, DeedKind.Publish, guest, cancellationToken);
    }

    /// <summary>Keeps a guest's support of an idea, or their wish to write along, and sends the letter.</summary>
    public async Task KeepVoiceAsync(ProcessView view, Idea idea, DeedKind kind, Guest guest, CancellationToken cancellationToken)
    {
        if (!view.IsTalkOpen() || idea.State != IdeaState.Public)
            throw new RefusedException(texts["Talk.Over"]);
        await LeaveAsync(view, idea, kind, guest, cancellationToken);
    }

    /// <summary>Keeps a guest's point and sends the letter.</summary>
    public async Task KeepPointAsync(ProcessView view, Idea idea, bool isFor, string words, Guest guest, CancellationToken cancellationToken)
    {
        if (!view.IsTalkOpen() || idea.State != IdeaState.Public)
            throw new RefusedException(texts["Talk.Over"]);
        await LeaveAsync(view, idea, DeedKind.Point, guest, cancellationToken, words, isFor);
    }

    /// <summary>What a link would do; null when it was used, is too old or never existed. Looking does not use it up.</summary>
    public async Task<(Deed Deed, Idea Idea)?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (key.Mac(Purpose, token), clock.GetUtcNow());
        var deed = await db.Deeds.AsNoTracking().SingleOrDefaultAsync(d => d.TokenHash == hash && d.ExpiresAt > now, cancellationToken);
        return deed is null ? null : (deed, await reader.GetAsync(deed.IdeaId, cancellationToken));
    }

    /// <summary>Does what the link is for, makes the person an account if they have none, and signs them in.</summary>
    /// <returns>Where to go then; null when the link was used, is too old or never existed.</returns>
    public async Task<string?> DoAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { Deed: var deed })
            return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Whoever takes the row away does the deed, however many follow the link at once.
        if (await db.Deeds.Where(d => d.Id == deed.Id).ExecuteDeleteAsync(cancellationToken) == 0)
            return null;
        var idea = await db.Ideas.SingleAsync(i => i.Id == deed.IdeaId, cancellationToken);
        var view = await reader.ProcessAsync(idea, cancellationToken);
        var account = await guests.AccountAsync(EmailAddress.TryParse(deed.Email)!, deed.ShownAs.Length > 0 ? deed.ShownAs : texts["Guest.Name"], cancellationToken);
        var actor = new Actor(account, texts["Guest.Office"]);
        await db.SaveChangesAsync(cancellationToken);
        await PerformAsync(actor, view, idea, deed, cancellationToken);
        var signedIn = guests.Begin(account, $"{view.Url}/ideas/{idea.Number}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await guests.EnterAsync(signedIn, cancellationToken);
        return signedIn.ReturnTo;
    }

    private async Task PerformAsync(Actor actor, ProcessView view, Idea idea, Deed deed, CancellationToken cancellationToken)
    {
        switch (deed.Kind)
        {
            case DeedKind.Publish:
                await desk.ReleaseAsync(actor, idea, view, deed.ShownAs, cancellationToken);
                break;
            case DeedKind.Support:
                await voices.SupportAsync(actor, view, idea.Id, cancellationToken);
                break;
            case DeedKind.Point:
                await points.AddAsync(actor, view, idea.Id, deed.IsFor, deed.Words, deed.ShownAs, cancellationToken);
                break;
            default:
                await voices.JoinAsync(actor, view, idea.Id, deed.ShownAs, cancellationToken);
                break;
        }
    }

    private async Task LeaveAsync(ProcessView view, Idea idea, DeedKind kind, Guest guest, CancellationToken cancellationToken, string words = "", bool isFor = false)
    {
        var address = EmailAddress.TryParse(guest.Email) ?? throw new RefusedException(texts["Email.Wrong"], nameof(IdeaForm.Email));
        var shownAs = ShownName.Check(guest.ShownAs);
        var now = clock.GetUtcNow();
        var hour = now - TimeSpan.FromHours(1);
        if (await db.Deeds.CountAsync(d => d.EmailKey == address.Key && d.CreatedAt > hour, cancellationToken) >= IdeaLimits.LettersPerHour)
            throw new RefusedException(texts["Email.Many"], nameof(IdeaForm.Email));
        var token = Secret.NewToken();
        db.Deeds.Add(new Deed
        {
            Id = Guid.NewGuid(),
            TokenHash = key.Mac(Purpose, token),
            Email = address.Written,
            EmailKey = address.Key,
            ShownAs = shownAs,
            Kind = kind,
            IdeaId = idea.Id,
            Words = words,
            IsFor = isFor,
            CreatedAt = now,
            ExpiresAt = now + Life,
        });
        var link = new Uri(settings.Address, $"ideas/confirm/{token}").AbsoluteUri;
        await mail.SendAsync(new Letter(address.Written, texts["Letter.Subject", settings.Address.Host], texts[$"Letter.{kind}", idea.Title, view.Process.Title, link]), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
