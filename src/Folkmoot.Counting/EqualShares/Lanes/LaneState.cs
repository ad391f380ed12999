using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>Money and purchases at eight shares in the course of a run. A lane is a bit in a mask; the lists of supporters are shared by all.</summary>
internal sealed class LaneState
{
    private Vector512<double> _purchases;

    public LaneState(SharesModel model, SupporterLists lists)
    {
        Model = model;
        Lists = lists;
        Money = new LaneMoney(model.Election.GroupCount + 1);
        Won = new LaneMoney(model.Election.ProjectCount);
        for (var lane = 0; lane < LaneMoney.Lanes; lane++)
        {
            Chains[lane] = new PriceChain();
            Orders[lane] = [];
        }
    }

    public SharesModel Model { get; }

    public SupporterLists Lists { get; }

    /// <summary>Per group what one voter has left, in every lane. Zero is exact.</summary>
    public LaneMoney Money { get; }

    /// <summary>Per project all bits set in the lanes in which it was bought.</summary>
    public LaneMoney Won { get; }

    public PriceChain[] Chains { get; } = new PriceChain[LaneMoney.Lanes];

    /// <summary>Winners per lane in order of purchase.</summary>
    public List<int>[] Orders { get; } = new List<int>[LaneMoney.Lanes];

    /// <summary>Lanes still running.</summary>
    public int Active { get; set; }

    public Vector512<double> ActiveBits => Bits(Active);

    public Vector512<double> Share { get; private set; }

    /// <summary>As <see cref="SharesState.Paid"/>, per lane.</summary>
    public Vector512<double> Paid { get; private set; }

    /// <summary>As <see cref="Certainty.Balance"/>, per lane.</summary>
    public Vector512<double> BalanceDoubt { get; private set; }

    /// <summary>All bits set in the given lanes.</summary>
    public static Vector512<double> Bits(int lanes)
    {
        var each = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        return Vector512.Equals(Vector512.Create((long)lanes) & each, each).AsDouble();
    }

    public void Reset(ReadOnlySpan<Fraction> shares)
    {
        Active = (1 << shares.Length) - 1;
        var start = Vector512<double>.Zero;
        for (var lane = 0; lane < shares.Length; lane++)
        {
            start = start.WithElement(lane, shares[lane].ToDouble());
            Chains[lane].Start(shares[lane]);
            Orders[lane].Clear();
        }

        Share = start;
        Lists.Reset();
        Money.Fill(start);
        Money[Money.Count - 1] = Vector512<double>.Zero;
        Won.Fill(Vector512<double>.Zero);
        _purchases = Vector512<double>.Zero;
        Paid = Vector512<double>.Zero;
        BalanceDoubt = Certainty.OfBalance(_purchases, Share);
    }

    /// <summary>Takes note of a purchase in the given lanes.</summary>
    public void NotePurchase(int project, Vector512<double> prices, Vector512<double> lanes)
    {
        Paid += lanes & (prices * Vector512.Create((double)Lists.LargestValue[project]));
        Won[project] |= lanes;
        _purchases += lanes & Vector512<double>.One;
        BalanceDoubt = Certainty.OfBalance(_purchases, Share);
    }
}
