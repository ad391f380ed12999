using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>Money and purchases at eight shares in the course of a run. A lane is a bit in a mask; the lists of supporters are shared by all.</summary>
internal sealed class LaneState
{
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

    /// <summary>As <see cref="Certainty.Balance"/>, per lane.</summary>
    public Vector512<double> BalanceDoubt { get; private set; }

    public static Vector512<double> Bits(int lanes)
    {
        var bits = Vector512<long>.Zero;
        for (var lane = 0; lane < LaneMoney.Lanes; lane++)
        {
            bits = bits.WithElement(lane, (lanes >> lane & 1) == 0 ? 0L : -1L);
        }

        return bits.AsDouble();
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
        NotePurchases();
    }

    /// <summary>Brings <see cref="BalanceDoubt"/> up to the number of purchases.</summary>
    public void NotePurchases()
    {
        var doubt = Vector512<double>.Zero;
        for (var lane = 0; lane < LaneMoney.Lanes; lane++)
        {
            doubt = doubt.WithElement(lane, new Certainty(Share[lane], Chains[lane].Count).Balance);
        }

        BalanceDoubt = doubt;
    }
}
