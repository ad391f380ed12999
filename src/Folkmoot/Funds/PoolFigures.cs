using Folkmoot.Ledger;

namespace Folkmoot.Funds;

/// <summary>What the journal says of a pool, taken out of it in one go.</summary>
public sealed class PoolFigures
{
    internal PoolFigures(Journal journal)
    {
        Title = journal.Entries.Select(entry => entry.Instruction.Event).OfType<JournalOpened>().First().Title;
        (Entries, Head) = (journal.Entries.Count, journal.Head);
        var balances = journal.BalancesAt().All.ToList();
        var events = journal.Entries.Select(entry => entry.Instruction.Event).ToList();
        var restrictions = events.OfType<RestrictionVaried>().GroupBy(varied => varied.Lot).ToDictionary(lot => lot.Key, lot => lot.Last().Restriction);
        InBank = balances.Where(posting => posting.Pot.Bucket is Bucket.Held or Bucket.RingFenced or Bucket.Committed or Bucket.Payable or Bucket.Paid or Bucket.Personal or Bucket.Returned or Bucket.Fee).Sum(posting => posting.Pence);
        var givenBack = events.OfType<GivenBack>().ToLookup(one => one.Lot, one => one.Pence);
        var byLot = balances.ToLookup(posting => posting.Lot);
        Lots = [.. from entry in journal.Entries
                 let lot = entry.Instruction.Event as LotOpened
                 where lot is not null
                 select new PoolLot(lot, entry.Instruction.Effective, restrictions.GetValueOrDefault(lot.Lot, lot.Restriction), [.. byLot[lot.Lot]], givenBack[lot.Lot].Sum())];
        var byGrant = balances.Where(posting => posting.Pot.Holder is not null).ToLookup(posting => posting.Pot.Holder!);
        var payees = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var decided in events.OfType<DecisionRecorded>())
            payees[decided.Grant] = decided.Payee;
        var entries = journal.Entries.ToLookup(entry => GrantOf(entry.Instruction.Event) ?? "");
        var checks = journal.Entries.Where(entry => entry.Instruction.Event is DiligenceRecorded).ToLookup(entry => ((DiligenceRecorded)entry.Instruction.Event).Payee);
        var conflicted = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        // What a check must cover: all that is to be paid, and all that was sent since it was made.
        var exposed = payees.GroupBy(grant => grant.Value, grant => byGrant[grant.Key].Where(posting => posting.Pot.Bucket is Bucket.Committed or Bucket.CommittedOnPledge or Bucket.Payable).Sum(posting => posting.Pence), StringComparer.Ordinal).ToDictionary(payee => payee.Key, payee => payee.Sum(), StringComparer.Ordinal);
        var sent = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var what in events)
        {
            if (what is PaymentSent payment)
                sent[payees[payment.Grant]] = sent.GetValueOrDefault(payees[payment.Grant]) + payment.Pence;
            else if (what is DiligenceRecorded check)
                sent[check.Payee] = 0;
            else if (what is ConflictDeclared { Ended: var ended } conflict)
                _ = ended ? Of(conflict.Payee).Remove(conflict.Person) : Of(conflict.Payee).Add(conflict.Person);
        }

        Grants = [.. payees.Select(grant => new PoolGrant([.. entries[grant.Key].Concat(checks[grant.Value]).OrderBy(entry => entry.Sequence)], [.. byGrant[grant.Key]], Of(grant.Value), exposed[grant.Value] + sent.GetValueOrDefault(grant.Value)))];

        HashSet<string> Of(string payee) => conflicted.TryGetValue(payee, out var people) ? people : conflicted[payee] = new HashSet<string>(StringComparer.Ordinal);
    }

    public string Title { get; }

    public int Entries { get; }

    /// <summary>Hash of the last entry.</summary>
    public string Head { get; }

    public IReadOnlyList<PoolLot> Lots { get; }

    public IReadOnlyList<PoolGrant> Grants { get; }

    public IEnumerable<IGrouping<string, PoolLot>> Partners => Lots.GroupBy(lot => lot.Terms.Contributor);

    public long Given => Lots.Sum(lot => lot.Given);

    public long Pledged => Lots.Sum(lot => lot.Pledged);

    public long Free => Lots.Sum(lot => lot.Free);

    public long Awarded => Lots.Sum(lot => lot.Awarded);

    /// <summary>What the books say is in the account: everything received, less what has left by a statement.</summary>
    public long InBank { get; }

    public long Paid => Lots.Sum(lot => lot.Paid);

    /// <summary>The grant that something happened to; null when it happened to none.</summary>
    private static string? GrantOf(LedgerEvent what) => what switch
    {
        DecisionRecorded e => e.Grant,
        DecisionReopened e => e.Grant,
        Committed e => e.Grant,
        CommitmentReleased e => e.Grant,
        AgreementSigned e => e.Grant,
        ConditionJudged e => e.Grant,
        PurposeVaried e => e.Grant,
        PaymentApproved e => e.Grant,
        MadePayable e => e.Grant,
        PaymentSent e => e.Grant,
        PaymentCleared e => e.Grant,
        Repaid e => e.Grant,
        _ => null,
    };
}
