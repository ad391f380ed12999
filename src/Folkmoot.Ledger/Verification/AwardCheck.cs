using System.Runtime.InteropServices;

namespace Folkmoot.Ledger.Verification;

/// <summary>L3, L14 and L16 where money is committed: the decision stands, the amounts are those named, and every restriction allows the spend.</summary>
internal sealed class AwardCheck
{
    private readonly Dictionary<(string Lot, string Part), long> _drawn = [];
    private readonly Dictionary<string, long> _byPart = [];
    private readonly Dictionary<string, long> _awarded = [];

    public void Check(BookState state, ReadEntry entry)
    {
        switch (entry.Event)
        {
            case Committed e:
                Sum(entry, state.Grant(e.Grant), e.Grant, e.Round);
                Stands(state.Grant(e.Grant), entry);
                foreach (var terms in e.Instalments)
                    RuleException.Unless(_byPart.Remove(terms.Id, out var sum) && sum == terms.Pence, "L1", $"it says {terms.Pence} pence for the instalment {terms.Id} and commits {sum}");
                RuleException.Unless(_byPart.Count == 0, "L4", "it commits to an instalment that it does not name");
                Within(state.Grant(e.Grant), e.Instalments.Sum(terms => terms.Pence));
                Evaluate(state, entry, e.Grant, e.Instalments);
                break;
            case SharesActivated e:
                Sum(entry, state.Grant(e.Grant), e.Grant, e.Programme);
                Stands(state.Grant(e.Grant), entry);
                Pledges(state, entry, e);
                Within(state.Grant(e.Grant), e.Instalment.Pence);
                Evaluate(state, entry, e.Grant, [e.Instalment]);
                break;
            case SharesAllocated e:
                Allocate(state, entry, e);
                break;
            case SharesExpired e:
                var programme = Programme(state, e.Programme, e.Fund);
                PlaceCheck.Stands(entry, e.Fund, null, e.Programme, null);
                RuleException.Unless(entry.Postings.Where(posting => posting.Pence > 0).Sum(posting => posting.Pence) == programme.Unspent, "L14", "it leaves money on residents' shares");
                break;
        }
    }

    public static void Stands(VerifiedGrant grant, ReadEntry entry)
    {
        RuleException.Unless(!grant.Reopened, "L16", $"the decision about the grant {grant.Decision.Grant} is open again");
        RuleException.Unless(
            grant.Decision.ChallengeUntil is not { } until || (entry.Effective > until && DateOnly.FromDateTime(entry.Recorded.UtcDateTime) > until),
            "L16",
            $"the decision about the grant {grant.Decision.Grant} can still be challenged");
    }

    private static void Within(VerifiedGrant grant, long more) =>
        RuleException.Unless(grant.Total + more <= grant.Decision.Pence, "L4", $"the grant {grant.Decision.Grant} comes to more than was decided");

    /// <summary>Adds up what is committed, by lot and instalment.</summary>
    private void Sum(ReadEntry entry, VerifiedGrant grant, string id, string? source)
    {
        _drawn.Clear();
        _byPart.Clear();
        foreach (var (account, pence) in entry.Postings)
        {
            var expected = account.Bucket is Bucket.Committed or Bucket.CommittedOnPledge ? id : account.Holder is null ? null : source;
            RuleException.Unless(account.Fund == grant.Decision.Fund && account.Holder == expected, "L4", $"it moves money of {account.Path}, which it does not name");
            if (account.Bucket is not (Bucket.Committed or Bucket.CommittedOnPledge))
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(_drawn, (account.Lot, account.Part!), out _) += pence;
            CollectionsMarshal.GetValueRefOrAddDefault(_byPart, account.Part!, out _) += pence;
        }
    }

    /// <summary>L3: every lot that gives is evaluated, with the restriction as it stands, and allows the spend.</summary>
    private void Evaluate(BookState state, ReadEntry entry, string id, IReadOnlyList<InstalmentTerms> instalments)
    {
        var grant = state.Grant(id);
        if (!state.Fund(grant.Decision.Fund).EvaluatesRestrictions)
        {
            RuleException.Unless(entry.Evaluations.Count == 0, "L3", "it carries evaluations although the fund is unrestricted");
            return;
        }

        _awarded.Clear();
        foreach (var evaluation in entry.Evaluations)
        {
            var terms = instalments.FirstOrDefault(terms => terms.Id == evaluation.Instalment);
            RuleException.Unless(_drawn.Remove((evaluation.Lot, evaluation.Instalment), out var drawn) && drawn == evaluation.Pence && terms is not null, "L3", $"its evaluation of the contribution {evaluation.Lot} is not about what it commits");
            ref var awarded = ref CollectionsMarshal.GetValueRefOrAddDefault(_awarded, evaluation.Lot, out var there);
            awarded = (there ? awarded : grant.ByLot.GetValueOrDefault(evaluation.Lot)) + evaluation.Pence;
            Restrictions.Allow(state.Lot(evaluation.Lot), grant.Spend, evaluation, terms!.Due ?? entry.Effective, awarded);
        }

        RuleException.Unless(_drawn.Count == 0, "L3", "it commits money whose restriction was not evaluated");
    }

    private static void Pledges(BookState state, ReadEntry entry, SharesActivated e)
    {
        Programme(state, e.Programme, state.Grant(e.Grant).Decision.Fund);
        var left = new Dictionary<string, long>();
        foreach (var pledge in e.Pledges)
            RuleException.Unless(left.TryAdd(pledge.Resident, pledge.Pence), "L14", $"the resident {pledge.Resident} pledges twice");
        RuleException.Unless(e.Pledges.Sum(pledge => pledge.Pence) == e.Instalment.Pence, "L14", "the pledges do not sum to the instalment");
        foreach (var (account, pence) in entry.Postings)
        {
            if (account.Bucket is Bucket.Personal)
                CollectionsMarshal.GetValueRefOrAddDefault(left, account.Part!, out _) += pence;
            else
                RuleException.Unless(account.Part == e.Instalment.Id, "L4", "it commits to an instalment that it does not name");
        }

        RuleException.Unless(left.Values.All(pence => pence == 0), "L14", "it moves other amounts than residents pledged");
    }

    private static void Allocate(BookState state, ReadEntry entry, SharesAllocated e)
    {
        if (state.Programmes.ContainsKey(e.Programme))
            Programme(state, e.Programme, e.Fund);
        PlaceCheck.Stands(entry, e.Fund, null, e.Programme, null);
        var left = new Dictionary<string, long>();
        foreach (var resident in e.Residents)
        {
            RuleException.Unless(left.TryAdd(resident, e.Pence), "L14", $"the resident {resident} is named twice");
            RuleException.Unless(!state.Programmes.TryGetValue(e.Programme, out var programme) || !programme.Residents.Contains(resident), "L14", $"the resident {resident} has a share already");
        }

        foreach (var (account, pence) in entry.Postings)
        {
            if (account.Bucket is Bucket.Personal)
                CollectionsMarshal.GetValueRefOrAddDefault(left, account.Part!, out _) -= pence;
        }

        RuleException.Unless(left.Values.All(pence => pence == 0), "L14", "residents do not get equal shares");
    }

    private static VerifiedProgramme Programme(BookState state, string id, string fund)
    {
        RuleException.Unless(state.Programmes.TryGetValue(id, out var programme), "terms", $"no entry before it opens the programme {id}");
        RuleException.Unless(!programme!.Ended && programme.Fund == fund, "L14", $"the programme {id} has ended or belongs to another fund");
        return programme;
    }
}
