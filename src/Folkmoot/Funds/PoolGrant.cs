using Folkmoot.Ledger;

namespace Folkmoot.Funds;

/// <summary>One grant: what was decided, whose money it has, and what is missing before it is paid.</summary>
public sealed class PoolGrant
{
    private readonly HashSet<string> _met = [];
    private readonly Dictionary<string, long> _approvals = [];

    internal PoolGrant(Journal journal, JournalEntry decided, IReadOnlyList<Posting> balances)
    {
        Decision = (DecisionRecorded)decided.Instruction.Event;
        (Purpose, DecidedOn) = (decided.Instruction.Reason, decided.Instruction.Effective);
        foreach (var entry in journal.Entries)
            Read(entry);
        Committed = Sum(Bucket.Committed) + Sum(Bucket.CommittedOnPledge);
        Payable = Sum(Bucket.Payable);
        Sent = Sum(Bucket.Paid);
        Cleared = Sum(Bucket.Payee);
        Shares =
        [
            .. balances.Where(posting => posting.Pot.Bucket is Bucket.Committed or Bucket.CommittedOnPledge or Bucket.Payable or Bucket.Paid or Bucket.Payee)
                .GroupBy(posting => posting.Lot).Select(lot => (lot.Key, lot.Sum(posting => posting.Pence))).Where(lot => lot.Item2 > 0).OrderByDescending(lot => lot.Item2).ThenBy(lot => lot.Key, StringComparer.Ordinal),
        ];
        long Sum(Bucket bucket) => balances.Where(posting => posting.Pot.Bucket == bucket).Sum(posting => posting.Pence);
    }

    public DecisionRecorded Decision { get; }

    /// <summary>What it is for, in the words of the decision.</summary>
    public string Purpose { get; }

    public DateOnly DecidedOn { get; }

    public bool IsOpenAgain { get; private set; }

    public string? Agreement { get; private set; }

    public IReadOnlyList<string> Conditions { get; private set; } = [];

    /// <summary>The first condition that is not met; null when none is missing.</summary>
    public string? Unmet => Conditions.FirstOrDefault(condition => !_met.Contains(condition));

    public DiligenceRecorded? Check { get; private set; }

    /// <summary>Who has approved what stands committed, and has not been overtaken.</summary>
    public IReadOnlyCollection<string> Approvers => [.. _approvals.Where(approval => approval.Value == Committed).Select(approval => approval.Key)];

    public long Committed { get; }

    public long Payable { get; }

    /// <summary>Sent and not yet seen on a statement.</summary>
    public long Sent { get; }

    public long Cleared { get; }

    public long Total => Committed + Payable + Sent + Cleared;

    /// <summary>How much of each contribution it has, the largest first.</summary>
    public IReadOnlyList<(string Lot, long Pence)> Shares { get; }

    /// <summary>Its entries in the journal, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> History { get; private set; } = [];

    public GrantStep Step(DateOnly today) =>
        IsOpenAgain ? GrantStep.DecideAgain
        : Total == 0 ? Decision.ChallengeUntil >= today ? GrantStep.Wait : GrantStep.Commit
        : Committed + Payable == 0 ? Sent > 0 ? GrantStep.Clear : GrantStep.Done
        : Agreement is null ? GrantStep.Sign
        : Unmet is not null ? GrantStep.Condition
        : Check is null || Check.ValidUntil < today ? GrantStep.Check
        : Payable > 0 ? GrantStep.Send
        : Approvers.Count < 2 ? GrantStep.Approve
        : GrantStep.Send;

    private void Read(JournalEntry entry)
    {
        var isMine = true;
        switch (entry.Instruction.Event)
        {
            case DecisionRecorded e when e.Grant == Decision.Grant:
                IsOpenAgain = false;
                break;
            case DecisionReopened e when e.Grant == Decision.Grant:
                IsOpenAgain = true;
                break;
            case Committed e when e.Grant == Decision.Grant:
                Conditions = [.. Conditions.Union(e.Instalments.SelectMany(instalment => instalment.Conditions))];
                break;
            case AgreementSigned e when e.Grant == Decision.Grant:
                Agreement = e.Document;
                break;
            case ConditionJudged { Met: true } e when e.Grant == Decision.Grant:
                _met.Add(e.Condition);
                break;
            case ConditionJudged e when e.Grant == Decision.Grant:
                _met.Remove(e.Condition);
                break;
            case DiligenceRecorded e when e.Payee == Decision.Payee:
                Check = e;
                break;
            case PaymentApproved e when e.Grant == Decision.Grant:
                _approvals[entry.Instruction.Actor] = e.Pence;
                break;
            case MadePayable e when e.Grant == Decision.Grant:
                _approvals.Clear();
                break;
            case PaymentSent e when e.Grant == Decision.Grant:
                break;
            case PaymentCleared e when e.Grant == Decision.Grant:
                break;
            case CommitmentReleased e when e.Grant == Decision.Grant:
                break;
            case Repaid e when e.Grant == Decision.Grant:
                break;
            default:
                isMine = false;
                break;
        }

        if (isMine)
            History = [.. History, entry];
    }
}
