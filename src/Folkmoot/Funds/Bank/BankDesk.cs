using System.Security.Cryptography;
using System.Text;
using Folkmoot.Communities;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Bank;

/// <summary>Takes bank statements in and finds in the books what their lines are.</summary>
public sealed class BankDesk(FolkmootDb db, FundDesk funds, JournalBox box, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int MinReason = 5;

    /// <summary>Takes a statement in, whole or not at all. One that came before is refused; lines that came in another file are left out.</summary>
    /// <returns>How many lines are new.</returns>
    public async Task<int> UploadAsync(Actor actor, Place place, Guid journal, string name, byte[] file, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        if (await db.BankStatements.AnyAsync(s => s.JournalId == journal && s.Hash == hash, cancellationToken))
            throw new RefusedException(texts["Bank.Twice"]);
        var rows = StatementReader.Read(file, place.Currency, texts);
        var statement = new BankStatement { Id = OrderedId.Next(clock.GetUtcNow()), JournalId = journal, Hash = hash, Name = name, From = rows[0].Day, To = rows[^1].Day, Closing = rows[^1].Balance, UploadedAt = clock.GetUtcNow(), By = actor.Office };
        var known = (await db.BankLines.Where(l => l.JournalId == journal).Select(l => l.Mark).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var lines = Lines(statement, rows).Where(line => !known.Contains(line.Mark)).ToList();
        if (lines.Count == 0)
            throw new RefusedException(texts["Bank.Twice"]);
        db.BankStatements.Add(statement);
        db.BankLines.AddRange(lines);
        chronicle.Record(actor, "bank.uploaded", "place", place.Id, Some.Of(lines.Count, "line"));
        await db.SaveChangesAsync(cancellationToken);
        return lines.Count;
    }

    /// <summary>Books a line: a payment has left the account, or a contribution has come in.</summary>
    /// <remarks>The choice is the code of an <see cref="OpenItem"/>: "grant:CODE:INSTALMENT" for a payment that was sent, "entry:NUMBER" for what is written down already.</remarks>
    public async Task BookAsync(Actor actor, Place place, PoolView pool, Guid id, string? choice, CancellationToken cancellationToken)
    {
        var line = await OpenAsync(pool.JournalId, id, cancellationToken);
        var open = await OpenItemsAsync(pool, cancellationToken);
        var item = open.FirstOrDefault(one => one.Code == choice && one.Pence == line.Pence) ?? throw new RefusedException(texts["Bank.NoMatch"]);
        line.Entry = item.Grant is { } grant
            ? await funds.ClearAsync(actor, place, pool.JournalId, grant, item.Instalment!, -line.Pence, $"bank-{line.Mark[..40]}", cancellationToken)
            : item.Entry;
        chronicle.Record(actor, "bank.booked", "place", place.Id, $"Line {line.Number}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Books every line for which there is exactly one thing in the books that it can be.</summary>
    /// <returns>How many were booked.</returns>
    public async Task<int> BookAllAsync(Actor actor, Place place, PoolView pool, CancellationToken cancellationToken)
    {
        var booked = 0;
        foreach (var (line, items) in await MatchesAsync(pool, cancellationToken))
        {
            if (items is not [{ } only])
                continue;
            await BookAsync(actor, place, pool, line.Id, only.Code, cancellationToken);
            booked++;
        }

        return booked;
    }

    /// <summary>Says why a line is no entry of the pool, such as bank charges that somebody else bears.</summary>
    public async Task SetOutsideAsync(Actor actor, Place place, PoolView pool, Guid id, string? why, CancellationToken cancellationToken)
    {
        var line = await OpenAsync(pool.JournalId, id, cancellationToken);
        line.Outside = why?.Trim() is { Length: >= MinReason and <= BankLine.MaxText } words && !words.Any(char.IsControl) ? words : throw new RefusedException(texts["Words.Wrong", MinReason, BankLine.MaxText], "Why");
        chronicle.Record(actor, "bank.outside", "place", place.Id, line.Outside);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Every open line with what it can be: what has its amount, and of several those whose name or code stands in it.</summary>
    public async Task<IReadOnlyList<(BankLine Line, IReadOnlyList<OpenItem> Items)>> MatchesAsync(PoolView pool, CancellationToken cancellationToken)
    {
        var lines = await db.BankLines.AsNoTracking().Where(l => l.JournalId == pool.JournalId && l.Entry == null && l.Outside == "").OrderBy(l => l.Id).ToListAsync(cancellationToken);
        var open = await OpenItemsAsync(pool, cancellationToken);
        var matches = new List<(BankLine, IReadOnlyList<OpenItem>)>();
        foreach (var line in lines)
        {
            var same = open.Where(item => item.Pence == line.Pence).ToList();
            var named = same.Where(item => item.IsNamedIn(line.Text)).ToList();
            matches.Add((line, named.Count > 0 ? named : same));
        }

        // What two lines could be is for a person to say.
        return [.. matches.Select(match => (match.Item1, match.Item2.Count == 1 && matches.Count(other => other.Item2.Contains(match.Item2[0])) > 1 && !match.Item2[0].IsNamedIn(match.Item1.Text) ? (IReadOnlyList<OpenItem>)[.. match.Item2, .. match.Item2] : match.Item2))];
    }

    /// <summary>How the account and the books compare.</summary>
    public async Task<Reconciliation> CompareAsync(PoolView pool, CancellationToken cancellationToken)
    {
        var lines = await db.BankLines.AsNoTracking().Where(l => l.JournalId == pool.JournalId).ToListAsync(cancellationToken);
        var last = await db.BankStatements.AsNoTracking().Where(s => s.JournalId == pool.JournalId).OrderByDescending(s => s.To).ThenByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        var open = await OpenItemsAsync(pool, cancellationToken);
        return new Reconciliation(last, lines, open, pool.Figures.InBank);
    }

    /// <summary>What stands in the books and on no statement: payments that were sent or written down as cleared, and money written down as received.</summary>
    private async Task<IReadOnlyList<OpenItem>> OpenItemsAsync(PoolView pool, CancellationToken cancellationToken)
    {
        var taken = (await db.BankLines.Where(l => l.JournalId == pool.JournalId && l.Entry != null).Select(l => l.Entry!.Value).ToListAsync(cancellationToken)).ToHashSet();
        var (sent, came) = await box.ReadAsync(pool.JournalId, journal => (
            journal.BalancesAt().All.Where(posting => posting.Pot.Bucket is Bucket.Paid && posting.Pence != 0).GroupBy(posting => (posting.Pot.Holder, posting.Pot.Part)).Select(one => (one.Key.Holder!, one.Key.Part!, Pence: one.Sum(posting => posting.Pence))).Where(one => one.Pence > 0).ToList(),
            journal.Entries.Where(entry => entry.Instruction.Event is Received or Repaid or PaymentCleared or GivenBack or FeeDrawn).Select(entry => (entry.Sequence, entry.Instruction.Event)).ToList()), cancellationToken);
        var lots = pool.Figures.Lots.ToDictionary(lot => lot.Terms.Lot, lot => lot.Terms.Contributor, StringComparer.Ordinal);
        var payees = pool.Figures.Grants.ToDictionary(grant => grant.Decision.Grant, grant => grant.Decision.Payee, StringComparer.Ordinal);
        OpenItem Item(long entry, string party, long pence) => new($"entry:{entry}", pool.NameOf(party), pence, entry, null, null);
        return
        [
            .. sent.Select(one => new OpenItem($"grant:{one.Item1}:{one.Item2}", pool.NameOf(payees[one.Item1]), -one.Pence, null, one.Item1, one.Item2)),
            .. came.Where(one => !taken.Contains(one.Sequence)).Select(one => one.Event switch
            {
                Received e => Item(one.Sequence, lots[e.Lot], e.Pence),
                GivenBack e => Item(one.Sequence, lots[e.Lot], -e.Pence),
                FeeDrawn e => Item(one.Sequence, lots[e.Lot], -e.Pence),
                Repaid e => Item(one.Sequence, payees[e.Grant], e.Pence),
                PaymentCleared e => Item(one.Sequence, payees[e.Grant], -e.Pence),
                _ => throw new InvalidOperationException($"The entry {one.Sequence} moves nothing through the bank."),
            }),
        ];
    }

    private async Task<BankLine> OpenAsync(Guid journal, Guid id, CancellationToken cancellationToken) =>
        await db.BankLines.SingleOrDefaultAsync(l => l.Id == id && l.JournalId == journal && l.Entry == null && l.Outside == "", cancellationToken) ?? throw new RefusedException(texts["Bank.Gone"]);

    /// <summary>Lines with marks. Two equal lines of one day are two payments, and get different marks in the order they stand in.</summary>
    private IEnumerable<BankLine> Lines(BankStatement statement, IReadOnlyList<StatementRow> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var content = $"{row.Day:yyyy-MM-dd}|{row.Pence}|{row.Text}|{row.Balance}";
            var times = seen[content] = seen.GetValueOrDefault(content) + 1;
            yield return new BankLine
            {
                Id = OrderedId.Next(clock.GetUtcNow()),
                JournalId = statement.JournalId,
                StatementId = statement.Id,
                Number = row.Line,
                Day = row.Day,
                Pence = row.Pence,
                Text = row.Text,
                Outside = "",
                Mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{content}|{times}"))),
            };
        }
    }
}
