using Xunit;

namespace Folkmoot.Ledger.Tests;

public sealed class BalanceInvariantTests
{
    [Fact]
    public void L1_every_entry_sums_to_0_in_every_fund_and_in_all() => Walk.All((_, entry) =>
    {
        Assert.Equal(0, entry.Postings.Sum(posting => posting.Pence));
        Assert.All(entry.Postings.GroupBy(posting => (posting.Pot.Fund, posting.Lot)), fund => Assert.Equal(0, fund.Sum(posting => posting.Pence)));
        Assert.DoesNotContain(entry.Postings, posting => posting.Pence == 0);
    });

    [Fact]
    public void L2_no_account_inside_a_fund_is_ever_below_0() => Walk.All((_, _) => { }, (walk, entry) => Assert.All(
        entry.Postings.Where(posting => Buckets.HasFloor(posting.Pot.Bucket)),
        posting => Assert.True(walk.Balances[posting.Account] >= 0, posting.Account)));

    [Fact]
    public void L8_balances_of_any_two_days_are_those_of_the_entries_up_to_them()
    {
        foreach (var history in History.All)
        {
            var random = new Random(history.Seed);
            for (var time = 0; time < 20; time++)
            {
                var recorded = history.Journal.Entries[random.Next(history.Journal.Entries.Count)].Recorded;
                var effective = history.Journal.Entries[random.Next(history.Journal.Entries.Count)].Instruction.Effective;
                var expected = new Dictionary<string, long>();
                foreach (var entry in history.Journal.Entries)
                {
                    if (entry.Recorded > recorded || entry.Instruction.Effective > effective)
                        continue;
                    foreach (var posting in entry.Postings)
                        expected[posting.Account] = expected.GetValueOrDefault(posting.Account) + posting.Pence;
                }

                Assert.Equal(
                    expected.Where(balance => balance.Value != 0).OrderBy(balance => balance.Key, StringComparer.Ordinal),
                    history.Journal.BalancesAt(effective, recorded).All.Select(posting => KeyValuePair.Create(posting.Account, posting.Pence)).OrderBy(balance => balance.Key, StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void L9_the_books_say_what_is_in_the_bank_but_for_payments_under_way()
    {
        var bank = 0L;
        Walk.All((walk, entry) => bank = walk.Before.Count == 0 ? 0 : bank, (walk, entry) =>
        {
            var (what, sign) = entry.Instruction.Event is Reversed reversed ? (walk.Before[(int)reversed.Entry - 1].Instruction.Event, -1) : (entry.Instruction.Event, 1);
            bank += sign * what switch
            {
                Received e => e.Pence,
                GivenBack e => -e.Pence,
                PaymentCleared e => -e.Pence,
                FeeDrawn e => -e.Pence,
                Repaid e => e.Pence,
                _ => 0,
            };
            var underWay = walk.Sum(posting => posting.Pot.Bucket is Bucket.Paid);
            var ours = walk.Sum(posting => posting.Pot.Bucket is Bucket.Held or Bucket.RingFenced or Bucket.Committed or Bucket.Payable or Bucket.Personal or Bucket.Returned or Bucket.Fee);
            Assert.Equal(bank - underWay, ours);
        });
        Assert.All(History.All, history => Assert.True(history.Journal.BalancesAt().InBank > 0));
    }

    [Fact]
    public void L12_contributors_shares_sum_to_each_payment_and_are_in_proportion() => Walk.All((walk, entry) =>
    {
        if (entry.Instruction.Event is not PaymentSent payment)
            return;
        var shares = entry.Postings.Where(posting => posting.Pot.Bucket is Bucket.Paid).ToList();
        Assert.Equal(payment.Pence, shares.Sum(share => share.Pence));
        var payable = walk.Sum(posting => posting.Pot.Bucket is Bucket.Payable && posting.Pot.Holder == payment.Grant && posting.Pot.Part == payment.Instalment);
        foreach (var share in entry.Postings.Where(posting => posting.Pot.Bucket is Bucket.Payable))
        {
            // Off by less than a penny: share = payment × balance / payable.
            var off = ((Int128)(-share.Pence) * payable) - ((Int128)payment.Pence * walk.Balances[share.Account]);
            Assert.True(Int128.Abs(off) < payable, share.Account);
        }
    });

    [Fact]
    public void L13_a_closed_period_receives_no_entry() => Walk.All((walk, entry) =>
        Assert.All(walk.Events<PeriodClosed>(), closed => Assert.True(entry.Instruction.Effective > closed.Through)));

    [Fact]
    public void L14_what_residents_were_given_is_unspent_activated_or_free_again()
    {
        Walk.All((walk, entry) =>
        {
            if (entry.Instruction.Event is SharesAllocated shares)
                Assert.Empty(walk.Events<SharesAllocated>().Where(before => before.Programme == shares.Programme).SelectMany(before => before.Residents).Intersect(shares.Residents));
        });
        foreach (var history in History.All)
        {
            var allocated = history.Journal.Entries.Select(entry => entry.Instruction.Event).OfType<SharesAllocated>().Sum(shares => shares.Pence * shares.Residents.Count);
            var activated = history.Journal.Entries.Select(entry => entry.Instruction.Event).OfType<SharesActivated>().Sum(activation => activation.Pledges.Sum(pledge => pledge.Pence));
            var freed = history.Journal.Entries.Where(entry => entry.Instruction.Event is SharesExpired).SelectMany(entry => entry.Postings).Where(posting => posting.Pence > 0).Sum(posting => posting.Pence);

            Assert.Equal(allocated, history.Journal.BalancesAt().Of(Bucket.Personal) + activated + freed);
        }
    }
}
