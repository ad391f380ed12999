namespace Folkmoot.Counting;

/// <summary>
/// The money of a set of voters as a whole number of shares less whole numbers of the prices paid so far: exact, and without a fraction per voter.
/// </summary>
internal sealed class MoneySum
{
    private long[] _ofPrice = new long[16];

    /// <summary>Summed weight of the voters.</summary>
    public long Shares { get; private set; }

    /// <summary>Highest purchase that occurs, plus one.</summary>
    public int Purchases { get; private set; }

    public long OfPrice(int purchase) => purchase < Purchases ? _ofPrice[purchase] : 0;

    public void Clear()
    {
        _ofPrice.AsSpan(0, Purchases).Clear();
        Purchases = 0;
        Shares = 0;
    }

    public void AddShares(long weight) => Shares += weight;

    public void AddPaid(int purchase, long weightTimesValue)
    {
        if (purchase >= Purchases)
        {
            if (purchase >= _ofPrice.Length)
            {
                Array.Resize(ref _ofPrice, Math.Max(purchase + 1, _ofPrice.Length * 2));
            }

            Purchases = purchase + 1;
        }

        _ofPrice[purchase] += weightTimesValue;
    }
}
