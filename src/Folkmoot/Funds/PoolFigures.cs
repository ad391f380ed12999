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
        var byLot = balances.ToLookup(posting => posting.Lot);
        Lots = [.. from entry in journal.Entries
                 let lot = entry.Instruction.Event as LotOpened
                 where lot is not null
                 select new PoolLot(lot, entry.Instruction.Effective, restrictions.GetValueOrDefault(lot.Lot, lot.Restriction), [.. byLot[lot.Lot]])];
        var byGrant = balances.Where(posting => posting.Pot.Holder is not null).ToLookup(posting => posting.Pot.Holder!);
        Grants =
        [
            .. journal.Entries.Where(entry => entry.Instruction.Event is DecisionRecorded).GroupBy(entry => ((DecisionRecorded)entry.Instruction.Event).Grant)
                .Select(grant => new PoolGrant(journal, grant.Last(), [.. byGrant[grant.Key]])),
        ];
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

    public long Paid => Lots.Sum(lot => lot.Paid);
}
