using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// A proof by cases, in whole numbers, that no whole solution of a programme is worth more than a bound. A case is either split at a column (at most so many, or
/// more), or closed by prices: each row times its price, added up, leaves of every column a rest whose largest amount is known, and all together is less than
/// the next whole number above the bound. With a scale of 0 the prices say that the case has no solution at all.
/// </summary>
internal sealed class CaseTree
{
    /// <summary>The column at which the case is split; below 0 where it is closed.</summary>
    public int Column { get; init; } = -1;

    /// <summary>The most of the column in <see cref="Few"/>; <see cref="Many"/> begins at one more.</summary>
    public long Most { get; init; }

    public CaseTree? Few { get; init; }

    public CaseTree? Many { get; init; }

    /// <summary>How many times the worth is counted in the sum of the prices.</summary>
    public BigInteger Scale { get; init; }

    public BigInteger[] Prices { get; init; } = [];

    /// <summary>How many cases there are in all.</summary>
    public int Count => Column < 0 ? 1 : Few!.Count + Many!.Count;

    /// <summary>Whether this proves for a programme that no whole solution is worth more than a bound.</summary>
    public bool Proves(LinearProgram program, BigInteger[] worth, BigInteger bound)
    {
        if (Column < 0)
            return Prices.Length == program.Rows && Closes(program, worth, bound, Scale, Prices);
        var (lower, upper) = (program.Lower[Column], program.Upper[Column]);
        program.Upper[Column] = Most;
        var few = Most >= lower && Most < upper && Few!.Proves(program, worth, bound);
        (program.Lower[Column], program.Upper[Column]) = (Most + 1, upper);
        var many = few && Many!.Proves(program, worth, bound);
        (program.Lower[Column], program.Upper[Column]) = (lower, upper);
        return many;
    }

    /// <summary>Whether the prices close a case: the exact sum is below scale times one more than the bound.</summary>
    public static bool Closes(LinearProgram program, BigInteger[] worth, BigInteger bound, BigInteger scale, BigInteger[] prices)
    {
        if (scale.Sign < 0)
            return false;
        BigInteger sum = 0;
        for (var row = 0; row < prices.Length; row++)
            sum += prices[row] * (long)(prices[row].Sign > 0 ? program.RowUpper[row] : program.RowLower[row]);
        for (var column = 0; column < program.Columns; column++)
        {
            if (program.Upper[column] == 0 && program.Lower[column] == 0)
                continue;
            var rest = scale * worth[column];
            var (rows, entries) = (program.RowsOf(column), program.EntriesOf(column));
            for (var e = 0; e < rows.Length; e++)
                rest -= entries is null ? prices[rows[e]] : prices[rows[e]] * (long)entries[e];
            sum += rest * (long)(rest.Sign > 0 ? program.Upper[column] : program.Lower[column]);
        }

        return sum < scale * (bound + 1);
    }
}
