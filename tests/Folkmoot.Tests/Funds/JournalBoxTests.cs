using Folkmoot.Funds;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Folkmoot.Tests.Funds;

public sealed class JournalBoxTests
{
    [Theory, Databases]
    public async Task Sixty_four_spenders_never_overdraw(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        for (var at = 0; at < 64; at++)
            await scene.DecideAsync($"g{at}", 5_000);

        var spent = await Task.WhenAll(Enumerable.Range(0, 64).Select(at => RefusalAsync(scene.DoAsync(PoolScene.Commitment($"g{at}", 5_000)))));

        Assert.Equal((20, 44), (spent.Count(refusal => refusal is null), spent.Count(refusal => refusal is LedgerRefusal.NotEnough)));
        var report = await scene.VerifiedAsync();
        Assert.True(report.IsValid, report.FirstBad?.Reason);
        Assert.Equal(100_000, report.Balances.Where(posting => posting.Pot.Bucket is Bucket.Committed).Sum(posting => posting.Pence));
    }

    [Theory, Databases]
    public async Task Spenders_on_two_nodes_never_overdraw_and_write_one_chain(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        for (var at = 0; at < 64; at++)
            await scene.DecideAsync($"g{at}", 5_000);
        using var other = new JournalBox(scene.Host.Database.Provider, scene.Host.Clock, NullLogger<JournalBox>.Instance);
        await other.StartAsync(CancellationToken.None);

        var spent = await Task.WhenAll(Enumerable.Range(0, 64).Select(at => RefusalAsync(
            (at % 2 == 0 ? scene.Box : other).AppendAsync(scene.Journal, scene.Wish(PoolScene.Commitment($"g{at}", 5_000)), CancellationToken.None))));
        var seen = await other.ReadAsync(scene.Journal, journal => journal.Head, CancellationToken.None);
        await other.StopAsync(CancellationToken.None);

        Assert.Equal(20, spent.Count(refusal => refusal is null));
        var report = await scene.VerifiedAsync();
        Assert.Equal((true, seen), (report.IsValid, report.Head));
    }

    [Theory, Databases]
    public async Task Sixty_four_copies_of_one_wish_are_one_entry_and_another_wish_under_its_key_is_refused(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        var wish = scene.Wish(new Received { Fund = FundDesk.Fund, Lot = "health", Pence = 700 }, "once");

        var entries = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => scene.Box.AppendAsync(scene.Journal, wish, CancellationToken.None)));

        Assert.Single(entries.Select(entry => entry.Hash).Distinct());
        Assert.Equal(LedgerRefusal.KeyUsed, await RefusalAsync(scene.Box.AppendAsync(scene.Journal, wish with { Reason = "Another" }, CancellationToken.None)));
        Assert.Equal(100_700, await scene.Box.ReadAsync(scene.Journal, journal => journal.Balance(new Pot(FundDesk.Fund, Bucket.Held)), CancellationToken.None));
    }

    [Theory, Databases]
    public async Task A_refused_wish_harms_nobody_who_came_at_the_same_moment(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(at => RefusalAsync(scene.DoAsync(new Received { Fund = FundDesk.Fund, Lot = at % 4 == 0 ? "nobody" : "health", Pence = 1 }))));

        Assert.Equal((24, 8), (answers.Count(refusal => refusal is null), answers.Count(refusal => refusal is LedgerRefusal.Unknown)));
        Assert.Equal(100_024, (await scene.VerifiedAsync()).Balances.Single(posting => posting.Pot.Bucket is Bucket.Held).Pence);
    }

    [Theory, Databases]
    public async Task After_a_start_the_journal_goes_on_where_it_was(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        var head = (await scene.DoAsync(new Received { Fund = FundDesk.Fund, Lot = "health", Pence = 1 })).Hash;
        using var next = new JournalBox(scene.Host.Database.Provider, scene.Host.Clock, NullLogger<JournalBox>.Instance);
        await next.StartAsync(CancellationToken.None);

        var entry = await next.AppendAsync(scene.Journal, scene.Wish(new Received { Fund = FundDesk.Fund, Lot = "health", Pence = 2 }), CancellationToken.None);
        await next.StopAsync(CancellationToken.None);

        Assert.Equal(head, entry.Previous);
        await using var db = scene.Host.Database.NewContext();
        var record = await db.Journals.SingleAsync();
        Assert.Equal((entry.Sequence, entry.Hash), (record.Entries, record.Head));
    }

    [Theory, Databases]
    public async Task A_stored_entry_that_was_changed_stops_the_journal(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        await using (var db = scene.Host.Database.NewContext())
        {
            var stored = await db.JournalEntries.AsNoTracking().OrderByDescending(entry => entry.Sequence).FirstAsync();
            stored.Line[^100] ^= 1;
            await db.JournalEntries.Where(entry => entry.Sequence == stored.Sequence).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Line, stored.Line));
        }

        using var next = new JournalBox(scene.Host.Database.Provider, scene.Host.Clock, NullLogger<JournalBox>.Instance);
        await next.StartAsync(CancellationToken.None);
        await Assert.ThrowsAsync<InvalidDataException>(() => next.AppendAsync(scene.Journal, scene.Wish(new Received { Fund = FundDesk.Fund, Lot = "health", Pence = 2 }), CancellationToken.None));
        await next.StopAsync(CancellationToken.None);
        Assert.False((await scene.VerifiedAsync()).IsValid);
    }

    private static async Task<LedgerRefusal?> RefusalAsync(Task<JournalEntry> asked)
    {
        try
        {
            await asked;
            return null;
        }
        catch (LedgerException refused)
        {
            return refused.Refusal;
        }
    }
}
