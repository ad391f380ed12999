using Xunit;

namespace Folkmoot.Ledger.Tests;

public sealed class HistoryTests
{
    [Fact]
    public void Histories_do_everything_there_is_to_do()
    {
        var done = History.All.SelectMany(history => history.Journal.Entries).CountBy(entry => entry.Instruction.Event.GetType().Name).ToDictionary();
        var kinds = typeof(LedgerEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LedgerEvent))).Select(type => type.Name);

        Assert.All(kinds, kind => Assert.True(done.GetValueOrDefault(kind) >= 5, $"{kind}: {done.GetValueOrDefault(kind)}"));
    }

    [Fact]
    public void Histories_are_refused_for_every_reason()
    {
        var refused = History.All.SelectMany(history => history.Answers).Where(answer => answer.Refusal is not null).CountBy(answer => answer.Refusal!.Value).ToDictionary();

        // A used key needs somebody who reuses it; these towns' people do not.
        Assert.All(Enum.GetValues<LedgerRefusal>().Except([LedgerRefusal.KeyUsed]), reason => Assert.True(refused.GetValueOrDefault(reason) >= 3, $"{reason}: {refused.GetValueOrDefault(reason)}"));
    }

    [Fact]
    public void Stores_break_off_before_and_after_writes()
    {
        Assert.All(History.All, history => Assert.True(history.Store.FaultsBefore > 5 && history.Store.FaultsAfter > 5, $"seed {history.Seed}"));
    }

    [Fact]
    public void Every_wish_is_carried_out_once_or_refused_whatever_breaks()
    {
        foreach (var history in History.All)
        {
            Assert.Equal(history.Answers.Count(answer => answer.Entry is not null), history.Journal.Entries.Count);
            foreach (var (wish, entry, _) in history.Answers.Where(answer => answer.Entry is not null))
                Assert.Equal(entry!.Hash, Assert.Single(history.Journal.Entries, stored => stored.Instruction.Key == wish.Key).Hash);
        }
    }

    [Fact]
    public void The_verifier_accepts_every_history_and_finds_the_same_balances()
    {
        foreach (var history in History.All)
        {
            var report = JournalVerifier.Verify(new MemoryStream(history.Export()));

            Assert.True(report.IsValid, $"seed {history.Seed}: {report.FirstBad}");
            Assert.Equal(history.Journal.Head, report.Head);
            Assert.Equal(
                history.Journal.BalancesAt().All.Select(posting => (posting.Account, posting.Pence)).Order(),
                report.Balances.Select(posting => (posting.Account, posting.Pence)).Order());
        }
    }
}
