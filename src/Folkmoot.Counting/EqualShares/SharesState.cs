using System.Runtime.CompilerServices;

namespace Folkmoot.Counting;

/// <summary>Money, prices and purchases in the course of one run. Made once and reset for every share.</summary>
internal sealed class SharesState
{
    public SharesState(SharesModel model, SupporterLists lists)
    {
        Model = model;
        Lists = lists;
        Money = new double[model.Election.GroupCount + 1];
        RanOutIn = new int[model.Election.GroupCount];
        PurchaseOf = new int[model.Election.ProjectCount];
    }

    public SharesModel Model { get; }

    public SupporterLists Lists { get; }

    /// <summary>Per group what one voter has left. Zero is exact: it means that the voter ran out.</summary>
    public double[] Money { get; }

    /// <summary>Per group the purchase in which its voters ran out; only meaningful where <see cref="Money"/> is zero.</summary>
    public int[] RanOutIn { get; }

    /// <summary>Per project the number of its purchase, or -1.</summary>
    public int[] PurchaseOf { get; }

    public PriceChain Chain { get; } = new();

    public double Share { get; private set; }

    /// <summary>About what a voter who values every project bought so far as much as anybody does would have paid by now: nobody has paid more.</summary>
    public double Paid { get; set; }

    public Certainty Certainty => new(Share, Chain.Count);

    public void Reset(Fraction share)
    {
        Share = share.ToDouble();
        Paid = 0;
        Chain.Start(share);
        Lists.Reset();
        Money.AsSpan().Fill(Share);
        Money[^1] = 0;
        PurchaseOf.AsSpan().Fill(-1);
    }

    /// <summary>Adds the exact money of a group's voters, who must not have run out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddMoney(MoneySum sum, int group, long weight)
    {
        sum.AddShares(weight);
        var choices = Model.Election.Choices(group);
        for (var i = 0; i < choices.Length; i++)
        {
            var purchase = PurchaseOf[choices[i]];
            if (purchase >= 0 && Model.ValueAt(group, i) is > 0 and var value)
            {
                sum.AddPaid(purchase, weight * value);
            }
        }
    }

    /// <summary>Brings <see cref="RanOutIn"/> into the form that outcomes keep.</summary>
    public int[] CopyRanOutIn()
    {
        var copy = RanOutIn.AsSpan().ToArray();
        for (var group = 0; group < copy.Length; group++)
        {
            copy[group] = Money[group] > 0 || Share == 0 ? int.MaxValue : copy[group];
        }

        return copy;
    }
}
