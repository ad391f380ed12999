namespace Folkmoot.Ledger;

/// <summary>L14: residents' own shares, each resident once, and all pledges or none.</summary>
internal static class Crowd
{
    public static Draft Allocate(LedgerState state, SharesAllocated e)
    {
        Contributions.NotEndowment(state, e.Fund);
        if (state.Programmes.TryGetValue(e.Programme, out var programme))
            Running(programme, e.Programme, e.Fund);
        if (e.Residents.GroupBy(resident => resident).FirstOrDefault(same => same.Count() > 1)?.Key is { } twice)
            throw new LedgerException(LedgerRefusal.ShareNotDue, $"The resident {twice} is named twice; each resident has one share.");
        if (programme is not null && e.Residents.FirstOrDefault(programme.Residents.Contains) is { } again)
            throw new LedgerException(LedgerRefusal.ShareNotDue, $"The resident {again} has a share of the programme {e.Programme} already.");
        var held = new Pot(e.Fund, Bucket.Held);
        var needed = (Int128)e.Pence * e.Residents.Count;
        var chosen = LotChoice.Choose(Rounds.Serving(state, held, e.Purpose), needed > long.MaxValue ? long.MaxValue : (long)needed);
        if (chosen.Sum(lot => lot.Pence) is var there && there < needed)
            throw Judge.Short(held, null, (long)Int128.Min(needed, long.MaxValue), there);
        var draft = new Draft(state);
        var lots = new Queue<(string Lot, long Pence)>(chosen);
        var (lot, left) = lots.Dequeue();
        foreach (var resident in e.Residents)
        {
            for (var wanted = e.Pence; wanted > 0;)
            {
                if (left == 0)
                    (lot, left) = lots.Dequeue();
                var part = Math.Min(wanted, left);
                draft.Move(held, new Pot(e.Fund, Bucket.Personal, e.Programme, resident), lot, part);
                wanted -= part;
                left -= part;
            }
        }

        return draft;
    }

    public static Draft Activate(LedgerState state, Instruction instruction, SharesActivated e, DateTimeOffset recorded)
    {
        var grant = Decisions.Standing(state, instruction, e.Grant, recorded);
        Running(state.Programme(e.Programme), e.Programme, grant.Decision.Fund);
        if (e.Pledges.DistinctBy(pledge => pledge.Resident).Count() != e.Pledges.Count)
            throw new LedgerException(LedgerRefusal.BadInstruction, "A resident is named twice; add the pledges up.");
        if (e.Pledges.Sum(pledge => pledge.Pence) != e.Instalment.Pence)
            throw new LedgerException(LedgerRefusal.BadInstruction, "The instalment is not the sum of the pledges.");
        Awards.WithinDecision(grant, e.Instalment.Pence);
        var draft = new Draft(state);
        var (fund, on) = (grant.Decision.Fund, e.Instalment.Due ?? instruction.Effective);
        var given = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var pledge in e.Pledges)
        {
            var pot = new Pot(fund, Bucket.Personal, e.Programme, pledge.Resident);
            var fitting = state.Pots.Lots(pot).Select(lot => new AvailableLot(
                lot.Key,
                Awards.RestrictionIn(state, fund, lot.Key),
                Math.Min(lot.Value, Awards.Room(state, grant, fund, lot.Key, on, grant.AwardedBy.GetValueOrDefault(lot.Key) + given.GetValueOrDefault(lot.Key)))));
            var chosen = LotChoice.Choose(fitting, pledge.Pence);
            if (chosen.Sum(lot => lot.Pence) < pledge.Pence)
                throw new LedgerException(state.Pots.Total(pot) < pledge.Pence ? LedgerRefusal.NotEnough : LedgerRefusal.Restricted, $"The share of the resident {pledge.Resident} does not cover {Money.Text(pledge.Pence)} for this; nothing has moved.");
            foreach (var (lot, pence) in chosen)
            {
                draft.Move(pot, new Pot(fund, Bucket.Committed, e.Grant, e.Instalment.Id), lot, pence);
                given[lot] = given.GetValueOrDefault(lot) + pence;
            }
        }

        if (state.Fund(fund).IsUnrestricted)
            return draft;
        foreach (var (lot, pence) in given)
            draft.Evaluated(new Evaluation { Lot = lot, Version = state.Lot(lot).Version, Instalment = e.Instalment.Id, On = on, Pence = pence, AwardTotal = grant.AwardedBy.GetValueOrDefault(lot) + pence });
        return draft;
    }

    public static Draft Expire(LedgerState state, SharesExpired e)
    {
        state.Fund(e.Fund);
        var programme = state.Programme(e.Programme);
        Running(programme, e.Programme, e.Fund);
        var draft = new Draft(state);
        foreach (var resident in programme.Residents)
        {
            var pot = new Pot(e.Fund, Bucket.Personal, e.Programme, resident);
            foreach (var (lot, pence) in state.Pots.Lots(pot))
                draft.Move(pot, new Pot(e.Fund, Bucket.Held), lot, pence);
        }

        return draft;
    }

    private static void Running(ProgrammeState programme, string id, string fund)
    {
        if (programme.HasEnded)
            throw new LedgerException(LedgerRefusal.ShareNotDue, $"The programme {id} has ended.");
        if (programme.Fund != fund)
            throw new LedgerException(LedgerRefusal.BadInstruction, $"The programme {id} belongs to the fund {programme.Fund}, not to {fund}.");
    }
}
