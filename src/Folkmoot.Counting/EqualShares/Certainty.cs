using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>
/// Bounds on what rounding can have done, with u = 2^-53. A share s is converted within 2us. Each price is worked out exactly and then rounded within
/// 4 units; nobody pays more than s in all, so rounded prices, products and subtractions move a balance after k purchases by at most (k + 8)us, for
/// which (k + 16)us is taken. A four-lane sum of n terms is within (n / 4 + 8)u of its size, for which (n / 4 + 24)u is taken.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Certainty(double share, int purchases)
{
    public const double Unit = 1.0 / (1L << 53);

    /// <summary>A part far beyond the rounding of any sum of prices, for bounds that need not be close.</summary>
    public const double Generous = 1.0 / (1 << 30);

    /// <summary>How far a balance that is not zero can be from the true one. Balances of zero are exact.</summary>
    public double Balance { get; } = (purchases + 16) * Unit * share;

    /// <summary>As <see cref="Balance"/>, for eight runs at once.</summary>
    public static Vector512<double> OfBalance(Vector512<double> purchases, Vector512<double> share) => (purchases + Vector512.Create(16.0)) * share * Unit;

    /// <summary>
    /// By how much those who paid a price in full must have had more to spare than anybody can have paid since, to be sure to pay it in full again. None of them pays more than
    /// a share, so the price, its product, the sums and the differences move this by less than 12us, for which 16us is taken; the balances of both times, by their doubts.
    /// </summary>
    public double Spare => (5 * Balance) + (16 * Unit * share);

    /// <summary>As <see cref="Spare"/>, for eight runs at once.</summary>
    public static Vector512<double> OfSpare(Vector512<double> balance, Vector512<double> share) => (balance * 5) + (share * (16 * Unit));

    /// <summary>How far the summed money of supporters can be from the truth.</summary>
    public double OfMoney(double supporters, int entries, double money) => (supporters * Balance) + (Relative(entries) * money);

    /// <summary>How far a price can be from the truth, for those who pay it in full worth <paramref name="richValue"/> and the others as they are.</summary>
    public double OfPrice(double supporters, int entries, double poorMoney, double cost, double richValue, double price) =>
        (OfMoney(supporters, entries, poorMoney + cost) / richValue) + (8 * Unit * price);

    /// <summary>By how much money must differ from price times value so that who runs out is beyond doubt.</summary>
    public double Margin(double priceDoubt, double largestValue) => Balance + (priceDoubt * largestValue) + (8 * Unit * share);

    private static double Relative(int entries) => ((entries / 4.0) + 24) * Unit;
}
