using System.Runtime.InteropServices;

namespace Folkmoot.Ledger.Verification;

/// <summary>The sums over the postings of one entry that must be 0, or must be the amount the entry names.</summary>
internal sealed class EntrySums
{
    private readonly Dictionary<(string Lot, string Holder, string Part), long> _byPart = [];

    /// <summary>What the entry adds, in all.</summary>
    public long Added { get; private set; }

    public void Start(ReadEntry entry)
    {
        _byPart.Clear();
        Added = 0;
        foreach (var (account, _) in entry.Postings)
            (account.Sums.All, account.Sums.Promised) = (0, 0);
        foreach (var (account, pence) in entry.Postings)
        {
            RuleException.Unless(pence != 0, "form", "one of its postings moves nothing");
            account.Sums.All += pence;
            if (Flows.IsPromise(account.Bucket))
                account.Sums.Promised += pence;
            if (pence > 0)
                Added += pence;
        }

        var maySettle = entry.Event is Received or Pledged or PledgeCancelled or Reversed;
        foreach (var (account, _) in entry.Postings)
        {
            RuleException.Unless(account.Sums.All == 0, "L1", $"its postings in the fund {account.Fund} sum to {account.Sums.All} pence for the contribution {account.Lot}, not to 0");
            RuleException.Unless(maySettle || account.Sums.Promised == 0, "L4", $"it turns a pledge of the contribution {account.Lot} into received money, or the other way");
        }
    }

    /// <summary>Whether money that belongs to an instalment stays with it, but for what <paramref name="may"/> leaves out.</summary>
    public void Keep(ReadEntry entry, Func<Bucket, bool> may)
    {
        foreach (var (account, pence) in entry.Postings)
        {
            if (may(account.Bucket))
                CollectionsMarshal.GetValueRefOrAddDefault(_byPart, (account.Lot, account.Holder!, account.Part!), out _) += pence;
        }

        foreach (var (key, sum) in _byPart)
            RuleException.Unless(sum == 0, "L4", $"it moves money of the contribution {key.Lot} between instalments");
    }
}
