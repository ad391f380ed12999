using System.Runtime.InteropServices;

namespace Folkmoot.Ledger.Verification;

/// <summary>The sums over the postings of one entry that must be 0, or must be the amount the entry names.</summary>
internal sealed class EntrySums
{
    private readonly Dictionary<(string Fund, string Lot), (long All, long Promised)> _byLot = [];
    private readonly Dictionary<(string Lot, string Holder, string Part), long> _byPart = [];

    /// <summary>What the entry adds, in all.</summary>
    public long Added { get; private set; }

    public void Start(ReadEntry entry)
    {
        _byLot.Clear();
        _byPart.Clear();
        Added = 0;
        foreach (var (account, pence) in entry.Postings)
        {
            RuleException.Unless(pence != 0, "form", "one of its postings moves nothing");
            ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_byLot, (account.Pot.Fund, account.Lot), out _);
            sums.All += pence;
            if (Flows.IsPromise(account.Pot.Bucket))
                sums.Promised += pence;
            if (pence > 0)
                Added += pence;
        }

        foreach (var (key, sums) in _byLot)
            RuleException.Unless(sums.All == 0, "L1", $"its postings in the fund {key.Fund} sum to {sums.All} pence for the contribution {key.Lot}, not to 0");
        if (entry.Event is Received or Pledged or PledgeCancelled or Reversed)
            return;
        foreach (var (key, sums) in _byLot)
            RuleException.Unless(sums.Promised == 0, "L4", $"it turns a pledge of the contribution {key.Lot} into received money, or the other way");
    }

    /// <summary>Whether money that belongs to an instalment stays with it, but for what <paramref name="may"/> leaves out.</summary>
    public void Keep(ReadEntry entry, Func<Bucket, bool> may)
    {
        foreach (var (account, pence) in entry.Postings)
        {
            if (may(account.Pot.Bucket))
                CollectionsMarshal.GetValueRefOrAddDefault(_byPart, (account.Lot, account.Pot.Holder!, account.Pot.Part!), out _) += pence;
        }

        foreach (var (key, sum) in _byPart)
            RuleException.Unless(sum == 0, "L4", $"it moves money of the contribution {key.Lot} between instalments");
    }
}
