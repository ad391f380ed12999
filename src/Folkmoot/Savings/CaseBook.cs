using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Savings;

/// <summary>Finds cases and unit costs of a place.</summary>
public sealed class CaseBook(FolkmootDb db)
{
    /// <summary>All cases of a place, the newest first.</summary>
    public Task<List<SavingsCase>> ListAsync(Guid place, CancellationToken cancellationToken) =>
        db.SavingsCases.AsNoTracking().Where(c => c.PlaceId == place).OrderByDescending(c => c.Number).ToListAsync(cancellationToken);

    public async Task<CaseView?> FindAsync(Guid place, int number, CancellationToken cancellationToken)
    {
        if (await db.SavingsCases.AsNoTracking().SingleOrDefaultAsync(c => c.PlaceId == place && c.Number == number, cancellationToken) is not { } found)
            return null;
        return new CaseView(
            found,
            await db.VerifiedSavings.AsNoTracking().Where(v => v.CaseId == found.Id).OrderBy(v => v.Id).ToListAsync(cancellationToken),
            await db.ReinvestmentRules.AsNoTracking().Where(r => r.CaseId == found.Id).OrderBy(r => r.Agency).ToListAsync(cancellationToken),
            await db.Reinvestments.AsNoTracking().Where(r => r.CaseId == found.Id).OrderBy(r => r.At).ThenBy(r => r.Id).ToListAsync(cancellationToken));
    }

    public Task<List<UnitCost>> UnitCostsAsync(Guid place, CancellationToken cancellationToken) =>
        db.UnitCosts.AsNoTracking().Where(u => u.PlaceId == place).OrderBy(u => u.Code).ToListAsync(cancellationToken);
}
