namespace Folkmoot.Sortition;

/// <summary>
/// How likely members of a panel are to drop out, as the organiser states it. Somebody stays with the product of the chances to stay of everybody and of each of
/// their values (the model of Assos, Baharav, Flanigan, Procaccia 2025); whether one drops out does not depend on others.
/// </summary>
public sealed class DropoutRates
{
    /// <summary>The largest denominator of a rate, so that a ten-thousandth of a hundredth can be said.</summary>
    public const int LargestDenominator = 1_000_000;

    private DropoutRates(Ratio all, Ratio[] rows) => (All, Rows) = (all, rows);

    /// <summary>The rate of everybody.</summary>
    public Ratio All { get; }

    /// <summary>The rate that each value adds, in the order of the quotas' rows; 0 where nothing was said.</summary>
    internal Ratio[] Rows { get; }

    /// <summary>The same rate for everybody.</summary>
    /// <param name="all">From 0 to 1, with a denominator of at most <see cref="LargestDenominator"/>.</param>
    /// <exception cref="SortitionException">The rate is no such number.</exception>
    public static DropoutRates Even(Ratio all) => new(Checked(all), []);

    /// <summary>Whether it says nothing of single values.</summary>
    public bool IsEven => Array.TrueForAll(Rows, rate => rate.Sign == 0);

    internal static DropoutRates Of(Ratio all, Ratio[] rows) => new(Checked(all), Array.ConvertAll(rows, Checked));

    internal Ratio Row(int row) => row < Rows.Length ? Rows[row] : 0;

    private static Ratio Checked(Ratio rate) => rate.Sign >= 0 && rate <= 1 && rate.Denominator <= LargestDenominator ? rate
        : throw new SortitionException($"A rate of dropping out of {rate} cannot be used; give one from 0 to 100 in 100, with at most four decimals.");
}
