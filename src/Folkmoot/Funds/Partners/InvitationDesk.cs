using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Invites bodies to put money into a pool, takes their offers, and answers them.</summary>
public sealed class InvitationDesk(FolkmootDb db, FundFields fields, ContributionDesk contributions, IMailSender mail, Settings settings, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Offers from one address in 24 hours.</summary>
    public const int MostADay = 3;

    /// <summary>Offers that wait for an answer at once.</summary>
    public const int MostOpen = 200;

    public async Task SetAsync(Actor actor, Place place, Guid journal, InvitationForm form, CancellationToken cancellationToken)
    {
        var row = await db.Invitations.SingleOrDefaultAsync(i => i.JournalId == journal, cancellationToken);
        if (row is null)
            db.Invitations.Add(row = new Invitation { JournalId = journal, Does = "", ForWhom = "", Terms = "", Gets = "", IsOpen = false });
        row.Does = Prose(form.Does, 20, Invitation.MaxWords, nameof(form.Does));
        row.ForWhom = Prose(form.ForWhom, 5, Invitation.MaxWords, nameof(form.ForWhom));
        row.Terms = Prose(form.Terms, 20, Invitation.MaxWords, nameof(form.Terms));
        row.Gets = Prose(form.Gets, 20, Invitation.MaxWords, nameof(form.Gets));
        row.IsOpen = form.IsOpen;
        chronicle.Record(actor, "invitation.set", "place", place.Id, row.IsOpen ? "open" : "closed");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A body offers money. Nothing is promised before the office has confirmed it.</summary>
    public async Task OfferAsync(Place place, Guid journal, OfferForm form, CancellationToken cancellationToken)
    {
        if (!await db.Invitations.AnyAsync(i => i.JournalId == journal && i.IsOpen, cancellationToken))
            throw new RefusedException(texts["Offer.Closed"]);
        var email = EmailAddress.TryParse(form.Email) ?? throw new RefusedException(texts["Email.Wrong"], nameof(form.Email));
        var offer = new Offer
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            JournalId = journal,
            Body = fields.Words(form.Body, 2, Offer.MaxName, nameof(form.Body)),
            Contact = fields.Words(form.Contact, 2, Offer.MaxName, nameof(form.Contact)),
            Email = email.Written,
            EmailKey = email.Key,
            Pence = fields.Pence(form.Amount, place, nameof(form.Amount)),
            Wishes = (form.Wishes ?? "").Trim() is { Length: > 0 } ? Prose(form.Wishes, 1, Offer.MaxWishes, nameof(form.Wishes)) : "",
            At = clock.GetUtcNow(),
            Answer = "",
        };
        var dayAgo = clock.GetUtcNow().AddDays(-1);
        if (await db.Offers.CountAsync(o => o.EmailKey == offer.EmailKey && o.At > dayAgo, cancellationToken) >= MostADay)
            throw new RefusedException(texts["Offer.Many", MostADay]);
        if (await db.Offers.CountAsync(o => o.JournalId == journal && o.State == OfferState.Open, cancellationToken) >= MostOpen)
            throw new RefusedException(texts["Offer.Full"]);
        db.Offers.Add(offer);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The offer is agreed, and stands in the journal as a pledge with its terms.</summary>
    public async Task ConfirmAsync(Actor actor, Place place, PoolView pool, Guid id, ContributionForm form, CancellationToken cancellationToken)
    {
        var offer = await OpenAsync(pool.JournalId, id, cancellationToken);
        (form.Partner, form.IsPledge) = (offer.Body, true);
        offer.Lot = await contributions.AddAsync(actor, place, pool, form, cancellationToken);
        await CloseAsync(actor, place, offer, OfferState.Confirmed, texts["Offer.Answer.Yes"], cancellationToken);
    }

    public async Task DeclineAsync(Actor actor, Place place, PoolView pool, Guid id, string? answer, CancellationToken cancellationToken)
    {
        var offer = await OpenAsync(pool.JournalId, id, cancellationToken);
        await CloseAsync(actor, place, offer, OfferState.Declined, Prose(answer, 5, Offer.MaxAnswer, "Answer"), cancellationToken);
    }

    private async Task CloseAsync(Actor actor, Place place, Offer offer, OfferState state, string answer, CancellationToken cancellationToken)
    {
        if (offer.Email.Length > 0)
            await mail.SendAsync(new Letter(offer.Email, texts["Letter.Subject", place.Name], texts["Letter.Body", offer.Contact, offer.Body, answer, new Uri(settings.Address, FundTrails.UrlOf(place.Slug)).AbsoluteUri]), cancellationToken);
        (offer.State, offer.Answer, offer.Contact, offer.Email, offer.EmailKey) = (state, answer, "", "", "");
        chronicle.Record(actor, state is OfferState.Confirmed ? "offer.confirmed" : "offer.declined", "place", place.Id, offer.Body);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Offer> OpenAsync(Guid journal, Guid id, CancellationToken cancellationToken) =>
        await db.Offers.SingleOrDefaultAsync(o => o.Id == id && o.JournalId == journal && o.State == OfferState.Open, cancellationToken) ?? throw new RefusedException(texts["Offer.Gone"]);

    private string Prose(string? words, int shortest, int longest, string field) =>
        (words ?? "").Trim().ReplaceLineEndings("\n") is { } text && text.Length >= shortest && text.Length <= longest && !text.Any(sign => char.IsControl(sign) && sign != '\n') ? text : throw new RefusedException(texts["Prose.Wrong", shortest, longest], field);
}
