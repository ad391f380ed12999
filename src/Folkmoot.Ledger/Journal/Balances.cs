namespace Folkmoot.Ledger;

/// <summary>What stood where at some time.</summary>
public sealed class Balances
{
    private readonly PotBook _pots = new();

    internal Balances(IEnumerable<Posting> postings)
    {
        foreach (var posting in postings)
            _pots.Add(posting);
    }

    /// <summary>Every account that is not 0.</summary>
    public IEnumerable<Posting> All => _pots.All.Select(at => new Posting(at.Pot, at.Lot, at.Pence));

    /// <summary>What the pot had, in minor units.</summary>
    public long this[Pot pot] => _pots.Total(pot);

    /// <summary>What a bucket of a fund had in all, in minor units.</summary>
    public long Of(string fund, Bucket bucket) => _pots.All.Where(at => at.Pot.Fund == fund && at.Pot.Bucket == bucket).Sum(at => at.Pence);

    /// <summary>What a bucket had in all funds, in minor units.</summary>
    public long Of(Bucket bucket) => _pots.All.Where(at => at.Pot.Bucket == bucket).Sum(at => at.Pence);

    /// <summary>What should be in the bank, in minor units: all that was received and has not been seen to leave.</summary>
    public long InBank => _pots.All.Where(at => Buckets.IsInBank(at.Pot.Bucket)).Sum(at => at.Pence);
}
