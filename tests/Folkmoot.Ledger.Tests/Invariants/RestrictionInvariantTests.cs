using Xunit;

namespace Folkmoot.Ledger.Tests;

public sealed class RestrictionInvariantTests
{
    [Fact]
    public void L3_restricted_money_reaches_only_spends_that_its_restriction_allows_at_commitment_and_at_payment()
    {
        var (evaluated, forbidden) = (0, 0);
        Walk.All((walk, entry) =>
        {
            var grant = entry.Instruction.Event switch { Committed e => e.Grant, SharesActivated e => e.Grant, PaymentSent e => e.Grant, _ => null };
            if (grant is null || walk.Class(walk.Decision(grant).Fund) is FundClass.General)
                return;
            var drawn = entry.Postings.Where(posting => posting.Pence > 0).GroupBy(posting => (posting.Lot, posting.Pot.Part)).ToDictionary(lot => lot.Key, lot => lot.Sum(posting => posting.Pence));
            Assert.Equal(drawn.Count, entry.Evaluations.Count);
            foreach (var evaluation in entry.Evaluations)
            {
                var (restriction, version) = walk.Restriction(evaluation.Lot);
                Assert.Equal((version, drawn[(evaluation.Lot, evaluation.Instalment)]), (evaluation.Version, evaluation.Pence));
                Assert.True(Allows(restriction, walk.Spend(grant), evaluation.On, evaluation.AwardTotal), evaluation.Lot);
                evaluated++;
            }

            forbidden += walk.Events<LotOpened>().Count(lot => !Allows(walk.Restriction(lot.Lot).Restriction, walk.Spend(grant), entry.Instruction.Effective, 1));
        });

        // The test would prove nothing if every lot were allowed everything.
        Assert.True(evaluated > 200 && forbidden > 200, $"{evaluated} evaluated, {forbidden} forbidden");
    }

    [Fact]
    public void L3_no_grant_has_more_from_a_contribution_than_its_cap() => Walk.All((_, _) => { }, (walk, entry) =>
    {
        if (entry.Instruction.Event is not Committed { Grant: var grant } || walk.Class(walk.Decision(grant).Fund) is FundClass.General)
            return;
        foreach (var lot in entry.Postings.Where(posting => posting.Pence > 0).Select(posting => posting.Lot).Distinct())
        {
            var awarded = walk.Turnover(before => before.Instruction.Event is Committed or SharesActivated or CommitmentReleased, posting => posting.Pot.Bucket is Bucket.Committed or Bucket.CommittedOnPledge && posting.Pot.Holder == grant && posting.Lot == lot);
            Assert.True(awarded <= (walk.Restriction(lot).Restriction.AwardCap ?? long.MaxValue), $"{lot} gives {awarded}");
        }
    });

    [Fact]
    public void L10_restricted_money_leaves_its_fund_only_when_released_and_permanent_endowment_never()
    {
        Walk.All((_, _) => { }, (walk, entry) =>
        {
            Assert.Equal(0, walk.Sum(posting => posting.Pot is { Fund: "capital", Bucket: not (Bucket.Held or Bucket.Pledged or Bucket.Contributor) } && posting.Pence > 0 && Buckets.HasFloor(posting.Pot.Bucket)));
            if (entry.Instruction.Event is not Transferred moved)
                return;
            var released = walk.Events<RestrictionReleased>().Where(release => release.Lot == moved.Lot).Sum(release => release.Pence);
            var left = walk.Events<Transferred>().Where(before => before.Lot == moved.Lot && (before.Fund is "legacy" || (before.Fund is "chest" or "second" && before.To is not ("chest" or "second")))).Sum(before => before.Pence);
            Assert.True(left <= released, $"{left} of {moved.Lot} left, {released} released");
        });
        Assert.All(History.All, history => Assert.Equal(0, history.Journal.BalancesAt().Of(Bucket.Between)));
    }

    [Fact]
    public void L11_fees_stay_within_what_each_contribution_permits() => Walk.All((_, _) => { }, (walk, entry) =>
    {
        foreach (var lot in entry.Postings.Select(posting => posting.Lot).Distinct())
        {
            var fees = walk.Turnover(before => before.Instruction.Event is FeeCharged fee && fee.Lot == lot, posting => posting.Pence > 0);
            var received = walk.Standing.Select(before => before.Instruction.Event).OfType<Received>().Where(receipt => receipt.Lot == lot).Sum(receipt => receipt.Pence);
            Assert.True(fees * 10_000 <= received * walk.Events<LotOpened>().Single(opened => opened.Lot == lot).FeeBasisPoints, $"{fees} of {received} for {lot}");
        }
    });

    /// <summary>What the clauses mean, written once more from their definition.</summary>
    private static bool Allows(Restriction r, Spend s, DateOnly on, long total)
    {
        static bool Subset(IEnumerable<string> all, IReadOnlyList<string>? of) => of is null || (all.Any() && !all.Except(of).Any());
        return Subset(s.Outcomes, r.Outcomes) && Subset(s.Places, r.Places) && Subset(s.Beneficiaries, r.Beneficiaries)
            && Subset([s.CostKind.ToString()], r.CostKinds?.Select(kind => kind.ToString()).ToList()) && Subset([s.RecipientType], r.RecipientTypes)
            && !s.Uses.Intersect(r.ExcludedUses ?? []).Any() && !(on < r.Earliest) && !(on > r.Latest) && !(total > r.AwardCap);
    }
}
