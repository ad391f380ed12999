using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>The prices of a programme's rows at a basis, solved for in whole numbers.</summary>
internal static class ExactPrices
{
    /// <summary>The prices over a common denominator; null where the basis is singular.</summary>
    /// <param name="program">The programme; its entries are whole.</param>
    /// <param name="basis">The basis.</param>
    /// <param name="cost">What one of a column is worth.</param>
    public static (BigInteger[] Numerators, BigInteger Denominator)? At(LinearProgram program, Basis basis, Func<int, BigInteger> cost)
    {
        var size = basis.Size;
        var (rows, entries, costs) = (new int[size][], new long[size][], new BigInteger[size]);
        for (var i = 0; i < size; i++)
        {
            var variable = basis.Variables[i];
            rows[i] = variable < 0 ? [~variable] : program.RowsOf(variable);
            entries[i] = variable < 0 ? [-1] : program.EntriesOf(variable) is { } own ? Array.ConvertAll(own, value => (long)value) : [.. rows[i].Select(_ => 1L)];
            costs[i] = variable < 0 ? 0 : cost(variable);
        }

        return IntegerSystem.SolveLeft(rows, entries, costs);
    }
}
