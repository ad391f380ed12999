using Folkmoot.Ledger;

namespace Folkmoot.Funds;

/// <summary>One grant: what was decided, whose money it has, and what is missing before it is paid.</summary>
public sealed class PoolGrant
{
    private readonly HashSet<string> _met = [];
    private readonly Dictionary<(string Instalment, string Actor), long> _approvals = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _conditions = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _conflicted;
    private readonly long _exposure;

    /// <param name="entries">Its entries and the checks of its payee, the oldest first.</param>
    /// <param name="balances">Where its money is.</param>
    /// <param name="conflicted">Who has an interest in its payee.</param>
    /// <param name="exposure">What the check of its payee must cover, in minor units.</param>
    internal PoolGrant(IReadOnlyList<JournalEntry> entries, IReadOnlyList<Posting> balances, IReadOnlySet<string> conflicted, long exposure)
    {
        (_conflicted, _exposure) = (conflicted, exposure);
        var decided = entries.Last(entry => entry.Instruction.Event is DecisionRecorded);
        Decision = (DecisionRecorded)decided.Instruction.Event;
        (Purpose, DecidedOn) = (decided.Instruction.Reason, decided.Instruction.Effective);
        (History, Spend) = (entries, Decision.Spend);
        foreach (var entry in entries)
            Read(entry);
        Committed = Sum(Bucket.Committed) + Sum(Bucket.CommittedOnPledge);
        Payable = Sum(Bucket.Payable);
        Current = First(Bucket.Payable) ?? First(Bucket.Committed) ?? First(Bucket.CommittedOnPledge) ?? "1";
        Due = balances.Where(posting => posting.Pot.Part == Current && (posting.Pot.Bucket is Bucket.Committed or Bucket.CommittedOnPledge)).Sum(posting => posting.Pence);
        Open = [.. balances.Where(posting => posting.Pot.Bucket is Bucket.Committed or Bucket.CommittedOnPledge).GroupBy(posting => posting.Pot.Part ?? "").Select(part => (part.Key, part.Sum(posting => posting.Pence))).Where(part => part.Item2 > 0).OrderBy(part => Order(part.Key))];
        ToClear = First(Bucket.Paid);
        LastPaid = balances.Where(posting => posting.Pot.Bucket is Bucket.Payee && posting.Pence > 0).Select(posting => posting.Pot.Part).OrderBy(Order).LastOrDefault();
        Conditions = _conditions.GetValueOrDefault(Current, []);
        Sent = balances.Where(posting => posting.Pot.Bucket is Bucket.Paid && posting.Pot.Part == ToClear).Sum(posting => posting.Pence);
        Paid = Sum(Bucket.Paid) + Sum(Bucket.Payee);
        Cleared = Sum(Bucket.Payee);
        Shares =
        [
            .. balances.Where(posting => posting.Pot.Bucket is Bucket.Committed or Bucket.CommittedOnPledge or Bucket.Payable or Bucket.Paid or Bucket.Payee)
                .GroupBy(posting => posting.Lot).Select(lot => (lot.Key, lot.Sum(posting => posting.Pence))).Where(lot => lot.Item2 > 0).OrderByDescending(lot => lot.Item2).ThenBy(lot => lot.Key, StringComparer.Ordinal),
        ];
        Parts =
        [
            .. balances.Where(posting => posting.Pot.Bucket is Bucket.Committed or Bucket.CommittedOnPledge or Bucket.Payable or Bucket.Paid or Bucket.Payee)
                .GroupBy(posting => (Part: posting.Pot.Part ?? "", posting.Lot)).Select(part => (part.Key.Part, part.Key.Lot, part.Sum(posting => posting.Pence))).Where(part => part.Item3 > 0).OrderBy(part => Order(part.Part)).ThenBy(part => part.Lot, StringComparer.Ordinal),
        ];
        string? First(Bucket bucket) => balances.Where(posting => posting.Pot.Bucket == bucket && posting.Pence > 0).Select(posting => posting.Pot.Part).OrderBy(Order).FirstOrDefault();
        long Sum(Bucket bucket) => balances.Where(posting => posting.Pot.Bucket == bucket).Sum(posting => posting.Pence);
    }

    public DecisionRecorded Decision { get; }

    /// <summary>What its money may be spent on, as it stands now.</summary>
    public Spend Spend { get; private set; }

    /// <summary>What it is for, in the words of the decision.</summary>
    public string Purpose { get; }

    public DateOnly DecidedOn { get; }

    public bool IsOpenAgain { get; private set; }

    public string? Agreement { get; private set; }

    /// <summary>What must be met before the instalment that is next.</summary>
    public IReadOnlyList<string> Conditions { get; }

    /// <summary>The first condition that is not met; null when none is missing.</summary>
    public string? Unmet => Conditions.FirstOrDefault(condition => !_met.Contains(condition));

    public DiligenceRecorded? Check { get; private set; }

    /// <summary>Who has approved what stands committed, has not been overtaken and has no interest.</summary>
    public IReadOnlyCollection<string> Approvers => [.. _approvals.Where(approval => approval.Key.Instalment == Current && approval.Value == Due && !_conflicted.Contains(approval.Key.Actor)).Select(approval => approval.Key.Actor)];

    public long Committed { get; }

    public long Payable { get; }

    /// <summary>The instalment that is next.</summary>
    public string Current { get; }

    /// <summary>What of it stands committed.</summary>
    public long Due { get; }

    /// <summary>The instalments with money that stands committed, the first first.</summary>
    public IReadOnlyList<(string Instalment, long Pence)> Open { get; }

    /// <summary>The instalment that was sent and not yet seen on a statement; null for none.</summary>
    public string? ToClear { get; }

    /// <summary>The last instalment that a statement has shown; null for none.</summary>
    public string? LastPaid { get; }

    /// <summary>How it is paid, the first first.</summary>
    public IReadOnlyList<InstalmentTerms> Instalments { get; private set; } = [];

    /// <summary>What of <see cref="ToClear"/> was sent and not yet seen on a statement.</summary>
    public long Sent { get; }

    /// <summary>All that was sent, seen on a statement or not.</summary>
    public long Paid { get; }

    public long Cleared { get; }

    public long Total => Committed + Payable + Paid;

    /// <summary>How much of each contribution it has, the largest first.</summary>
    public IReadOnlyList<(string Lot, long Pence)> Shares { get; }

    /// <summary>How much of each contribution each instalment has, less what was freed or paid back.</summary>
    public IReadOnlyList<(string Instalment, string Lot, long Pence)> Parts { get; }

    /// <summary>The year in which an instalment is due, or in which it was decided on where no day is set.</summary>
    public int YearOf(string instalment) => (Instalments.FirstOrDefault(one => one.Id == instalment)?.Due ?? DecidedOn).Year;

    /// <summary>Its entries in the journal, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> History { get; }

    public GrantStep Step(DateOnly today) =>
        IsOpenAgain ? GrantStep.DecideAgain
        : Total == 0 ? Decision.ChallengeUntil >= today ? GrantStep.Wait : GrantStep.Commit
        : Sent > 0 ? GrantStep.Clear
        : Committed + Payable == 0 ? GrantStep.Done
        : Agreement is null ? GrantStep.Sign
        : Payable == 0 && Instalments.FirstOrDefault(one => one.Id == Current)?.Due > today ? GrantStep.NotDue
        : Unmet is not null ? GrantStep.Condition
        : Check is null || Check.ValidUntil < today || Check.UpTo < _exposure ? GrantStep.Check
        : Payable > 0 ? GrantStep.Send
        : Approvers.Count < 2 ? GrantStep.Approve
        : GrantStep.Send;

    /// <summary>Instalments are numbered from 1; one that the library wrote under another name comes after.</summary>
    private static (int Number, string? Name) Order(string? part) => (int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue, part);

    private void Read(JournalEntry entry)
    {
        switch (entry.Instruction.Event)
        {
            case DecisionRecorded e:
                (IsOpenAgain, Spend) = (false, e.Spend);
                break;
            case PurposeVaried e:
                Spend = e.Spend;
                break;
            case DecisionReopened:
                IsOpenAgain = true;
                break;
            case Committed e:
                foreach (var instalment in e.Instalments)
                {
                    _conditions[instalment.Id] = [.. _conditions.GetValueOrDefault(instalment.Id, []).Union(instalment.Conditions)];
                    Instalments = [.. Instalments.Where(one => one.Id != instalment.Id), instalment];
                }

                break;
            case AgreementSigned e:
                Agreement = e.Document;
                break;
            case ConditionJudged { Met: true } e:
                _met.Add(e.Condition);
                break;
            case ConditionJudged e:
                _met.Remove(e.Condition);
                break;
            case DiligenceRecorded e:
                Check = e;
                break;
            case PaymentApproved e:
                _approvals[(e.Instalment, entry.Instruction.Actor)] = e.Pence;
                break;
            case MadePayable e:
                foreach (var approval in _approvals.Keys.Where(one => one.Instalment == e.Instalment).ToList())
                    _approvals.Remove(approval);
                break;
        }
    }
}
