using System.Security.Cryptography;
using Folkmoot.Communities;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Takes a file of contributions in: all of them in one step of the journal, or none.</summary>
public sealed class ContributionImporter(FolkmootDb db, FundDesk funds, FundFields fields, JournalBox box, BasisDesk bases, ContributionDesk desk, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts, IStringLocalizer<Folkmoot.Funds.Texts> csv)
{
    /// <returns>How many contributions there were.</returns>
    /// <exception cref="RefusedException">Something does not fit, or the file is here already; nothing was changed.</exception>
    /// <remarks>Keys come from the file, so that a file whose taking-in was cut off can be sent again and is taken in once.</remarks>
    public async Task<int> ImportAsync(Actor actor, Place place, Guid journal, string name, byte[] file, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        if (await db.ContributionImports.AnyAsync(i => i.JournalId == journal && i.Hash == hash, cancellationToken))
            throw new RefusedException(texts["Import.Twice"]);
        var powers = await bases.OfAsync(place.Id, cancellationToken);
        var rows = ContributionReader.Read(file, place, fields.Today(place), funds, fields, powers, texts, csv);
        var instructions = new List<Instruction>();
        var lots = new List<string>();
        foreach (var (at, (_, on, form)) in rows.Index())
        {
            var partner = await funds.PartyAsync(journal, form.Partner!, form.Number, cancellationToken);
            lots.Add($"{partner}-{hash[..6]}-{at + 1}");
            var (terms, money) = funds.Contribution(place, partner, lots[at], form, powers, on);
            instructions.Add(FundDesk.Instruct(journal, actor, $"{hash[..32]}-{at + 1}-1", funds.ReasonFor(form.Partner!), terms, on));
            instructions.Add(FundDesk.Instruct(journal, actor, $"{hash[..32]}-{at + 1}-2", funds.ReasonFor(form.Partner!), money, on));
        }

        // All of a file is one step, so that its first key tells whether it is in the journal.
        if (!await box.ReadAsync(journal, found => found.Entries.Any(entry => entry.Instruction.Key == instructions[0].Key), cancellationToken))
            await funds.AppendAllAsync(journal, instructions, cancellationToken);
        foreach (var (lot, (_, _, form)) in lots.Zip(rows))
            await desk.KeepAsync(journal, lot, ContributionFields.Read(form, place, texts), cancellationToken);
        db.ContributionImports.Add(new ContributionImport { JournalId = journal, Hash = hash, Name = name, Rows = rows.Count, At = clock.GetUtcNow() });
        chronicle.Record(actor, "contributions.imported", "place", place.Id, Some.Of(rows.Count, "contribution"));
        await db.SaveChangesAsync(cancellationToken);
        return rows.Count;
    }
}
