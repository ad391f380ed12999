using Folkmoot.Communities;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Writes contributions down with all that was agreed about them, and charges the fees that they permit.</summary>
public sealed class ContributionDesk(FolkmootDb db, FundDesk funds, FundFields fields, IStringLocalizer<Texts> texts)
{
    /// <summary>A partner gives or promises money, with its terms.</summary>
    /// <returns>The contribution's code; the same for the same key.</returns>
    public async Task<string> AddAsync(Actor actor, Place place, PoolView pool, ContributionForm form, CancellationToken cancellationToken)
    {
        var agreed = ContributionFields.Read(form, place, texts);
        var lot = await funds.ContributeAsync(actor, place, pool, form, cancellationToken);
        await KeepAsync(pool.JournalId, lot, agreed, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return lot;
    }

    /// <summary>Charges administration to a contribution, within what it permits.</summary>
    public Task ChargeAsync(Actor actor, Place place, PoolView pool, string? lot, string? amount, string key, CancellationToken cancellationToken) =>
        funds.AppendAsync(pool.JournalId, actor, place, key, texts["Reason.Charged"], new FeeCharged { Fund = FundDesk.Fund, Lot = lot ?? "", Pence = fields.Pence(amount, place, "Amount") }, cancellationToken);

    /// <summary>What was charged to a contribution leaves the account.</summary>
    public async Task DrawAsync(Actor actor, Place place, PoolView pool, string? lot, string key, CancellationToken cancellationToken)
    {
        var charged = pool.Figures.Lots.FirstOrDefault(one => one.Terms.Lot == lot)?.Charged ?? 0;
        if (charged == 0)
            throw new RefusedException(texts["Fee.NothingCharged"], "Lot");
        await funds.AppendAsync(pool.JournalId, actor, place, key, texts["Reason.Drawn"], new FeeDrawn { Fund = FundDesk.Fund, Lot = lot!, Pence = charged }, cancellationToken);
    }

    /// <summary>Keeps what was agreed about a contribution, unless it is kept already; the caller saves.</summary>
    internal async Task KeepAsync(Guid journal, string lot, ContributionFields agreed, CancellationToken cancellationToken)
    {
        if (await db.ContributionTerms.AnyAsync(t => t.JournalId == journal && t.Lot == lot, cancellationToken))
            return;
        db.ContributionTerms.Add(new ContributionTerms { JournalId = journal, Lot = lot, BasisOn = agreed.BasisOn, BasisPaper = agreed.BasisPaper, Reporting = agreed.Reporting, Rule = agreed.Rule, YearEnd = agreed.YearEnd });
        db.ContributionParts.AddRange(agreed.Parts.Select((part, at) => new ContributionPart { JournalId = journal, Lot = lot, Number = at + 1, DueOn = part.DueOn, Pence = part.Pence }));
    }
}
