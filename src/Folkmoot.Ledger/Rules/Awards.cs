namespace Folkmoot.Ledger;

/// <summary>Money committed to grants.</summary>
internal static class Awards
{
    public static Draft Commit(LedgerState state, Instruction instruction, Committed e, DateTimeOffset recorded)
    {
        var grant = Decisions.Standing(state, instruction, e.Grant, recorded);
        var fund = grant.Decision.Fund;
        Contributions.NotEndowment(state, fund);
        WithinDecision(grant, e.Instalments.Sum(instalment => instalment.Pence));
        var draft = new Draft(state);
        var awards = new Dictionary<string, long>(grant.AwardedBy);
        foreach (var terms in e.Instalments)
        {
            var source = e.Round is null ? new Pot(fund, Bucket.Held) : new Pot(fund, Bucket.RingFenced, e.Round);
            var day = terms.Due ?? instruction.Effective;
            var left = Take(draft, state, grant, awards, terms, day, source, new Pot(fund, Bucket.Committed, e.Grant, terms.Id), terms.Pence);
            if (left > 0 && e.AgainstPledges)
                left = Take(draft, state, grant, awards, terms, day, new Pot(fund, Bucket.Pledged), new Pot(fund, Bucket.CommittedOnPledge, e.Grant, terms.Id), left);
            if (left > 0)
                throw Missing(state, grant, source, terms, day, left);
        }

        PledgeLimit(state, fund, draft);
        return draft;
    }

    public static void WithinDecision(GrantState grant, long more)
    {
        if (grant.Awarded + more > grant.Decision.Pence)
            throw new LedgerException(LedgerRefusal.NotDecided, $"The grant {grant.Decision.Grant} may come to {Money.Text(grant.Decision.Pence)}, of which {Money.Text(grant.Awarded)} is awarded; a new decision is needed for {Money.Text(more)} more.");
    }

    public static Draft Release(LedgerState state, CommitmentReleased e)
    {
        var grant = state.Grant(e.Grant);
        state.Instalment(e.Grant, e.Instalment);
        var pot = new Pot(grant.Decision.Fund, Bucket.Committed, e.Grant, e.Instalment);
        var onPledge = pot with { Bucket = Bucket.CommittedOnPledge };
        var there = state.Pots.Total(pot) + state.Pots.Total(onPledge);
        if (there < e.Pence)
            throw Judge.Short(pot, null, e.Pence, there);
        var promised = Math.Min(e.Pence, state.Pots.Total(onPledge));
        var draft = new Draft(state).MoveInProportion(onPledge, new Pot(pot.Fund, Bucket.Pledged), promised);
        return draft.MoveInProportion(pot, new Pot(pot.Fund, Bucket.Held), e.Pence - promised);
    }

    /// <summary>L3 at commitment: only lots whose restriction allows the spend are drawn on, and the evaluation is kept.</summary>
    private static long Take(Draft draft, LedgerState state, GrantState grant, Dictionary<string, long> awards, InstalmentTerms terms, DateOnly day, Pot source, Pot target, long wanted)
    {
        var fitting = from lot in state.Pots.Lots(source).Keys
                      let room = Room(state, grant, source.Fund, lot, day, awards.GetValueOrDefault(lot))
                      select new AvailableLot(lot, RestrictionIn(state, source.Fund, lot), Math.Min(draft.Left(source, lot), room));
        foreach (var (lot, pence) in LotChoice.Choose(fitting, wanted))
        {
            draft.Move(source, target, lot, pence);
            awards[lot] = awards.GetValueOrDefault(lot) + pence;
            wanted -= pence;
            if (!state.Fund(source.Fund).IsUnrestricted)
                draft.Evaluated(new Evaluation { Lot = lot, Version = state.Lot(lot).Version, Instalment = terms.Id, On = day, Pence = pence, AwardTotal = awards[lot] });
        }

        return wanted;
    }

    /// <summary>What the lot may still give to the grant.</summary>
    public static long Room(LedgerState state, GrantState grant, string fund, string lot, DateOnly day, long awarded)
    {
        var restriction = RestrictionIn(state, fund, lot);
        return restriction.ForbiddenBy(grant.Spend, day, awarded) is not null ? 0
            : restriction.AwardCap is { } cap ? cap - awarded
            : long.MaxValue;
    }

    /// <summary>In an unrestricted fund there is only free money and money that was released.</summary>
    public static Restriction RestrictionIn(LedgerState state, string fund, string lot) => state.Fund(fund).IsUnrestricted ? Restriction.None : state.Lot(lot).Restriction;

    private static LedgerException Missing(LedgerState state, GrantState grant, Pot source, InstalmentTerms terms, DateOnly day, long left)
    {
        foreach (var (lot, pence) in state.Pots.Lots(source))
        {
            if (RestrictionIn(state, source.Fund, lot).ForbiddenBy(grant.Spend, day, grant.AwardedBy.GetValueOrDefault(lot) + 1) is { } clause && state.Pots.Total(source) >= left)
                return new LedgerException(LedgerRefusal.Restricted, $"{Money.Text(left)} of the instalment {terms.Id} is not covered: {Money.Text(pence)} of the contribution {lot} may not be spent on it ({RestrictionWords.Of(clause)}).");
        }

        return Judge.Short(source, null, terms.Pence, terms.Pence - left);
    }

    /// <summary>L15.</summary>
    private static void PledgeLimit(LedgerState state, string fund, Draft draft)
    {
        var standing = state.OnPledge.Where(pot => pot.Fund == fund).Sum(state.Pots.Total) + draft.Postings.Where(posting => posting.Pot.Bucket is Bucket.CommittedOnPledge).Sum(posting => posting.Pence);
        if (standing > state.Fund(fund).PledgeLimit && draft.Postings.Any(posting => posting.Pot.Bucket is Bucket.CommittedOnPledge))
            throw new LedgerException(LedgerRefusal.PledgeLimit, $"{Money.Text(standing)} would stand committed against pledges of the fund {fund}; its trustees allow {Money.Text(state.Fund(fund).PledgeLimit)}.");
    }
}
