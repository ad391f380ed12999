using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Funds.Partners;

/// <summary>Finds what is known of partners beside the journal.</summary>
public sealed class PartnerBook(FolkmootDb db)
{
    public async Task<PartnerFacts> FindAsync(Guid journal, CancellationToken cancellationToken) => new(
        await db.ContributionTerms.AsNoTracking().Where(t => t.JournalId == journal).ToDictionaryAsync(t => t.Lot, StringComparer.Ordinal, cancellationToken),
        (await db.ContributionParts.AsNoTracking().Where(p => p.JournalId == journal).OrderBy(p => p.Number).ToListAsync(cancellationToken)).ToLookup(p => p.Lot, StringComparer.Ordinal),
        (await db.YearEnds.AsNoTracking().Where(y => y.JournalId == journal).OrderBy(y => y.On).ToListAsync(cancellationToken)).ToLookup(y => y.Lot, StringComparer.Ordinal),
        await db.Alongside.AsNoTracking().Where(a => a.JournalId == journal).OrderBy(a => a.Id).ToListAsync(cancellationToken));

    public Task<List<Agreement>> AgreementsAsync(Guid journal, CancellationToken cancellationToken) =>
        db.Agreements.AsNoTracking().Where(a => a.JournalId == journal).OrderBy(a => a.Id).ToListAsync(cancellationToken);

    /// <summary>An agreement with its variations and reports; null when there is none.</summary>
    public async Task<AgreementView?> AgreementAsync(Guid journal, Guid id, CancellationToken cancellationToken) =>
        await db.Agreements.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.JournalId == journal, cancellationToken) is { } found
            ? new AgreementView(
                found,
                await db.AgreementVariations.AsNoTracking().Where(v => v.AgreementId == id).OrderByDescending(v => v.Id).ToListAsync(cancellationToken),
                await db.AgreementReports.AsNoTracking().Where(r => r.AgreementId == id).ToDictionaryAsync(r => r.DueOn, cancellationToken))
            : null;

    public Task<Invitation?> InvitationAsync(Guid journal, CancellationToken cancellationToken) => db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.JournalId == journal, cancellationToken);

    /// <summary>Offers, those without an answer first, then the newest.</summary>
    public Task<List<Offer>> OffersAsync(Guid journal, CancellationToken cancellationToken) =>
        db.Offers.AsNoTracking().Where(o => o.JournalId == journal).OrderBy(o => o.State).ThenByDescending(o => o.Id).Take(InvitationDesk.MostOpen * 2).ToListAsync(cancellationToken);
}
