using Folkmoot.Sortition.Tests.Reference;
using Xunit;

namespace Folkmoot.Sortition.Tests.Programs;

public sealed class SimplexTests
{
    private const int Programs = 1_500;

    [Fact]
    public void Primal_and_dual_find_the_value_of_exact_arithmetic()
    {
        for (var seed = 0; seed < Programs; seed++)
        {
            var program = RandomProgram.Draw(seed);
            var expected = Exactly(program);

            var basis = new Basis(program);
            var primal = new PrimalSimplex(program, basis).Solve();
            var reached = Value(program, basis);
            var other = new Basis(program);
            var simplex = new DualSimplex(program, other);
            var dual = simplex.Solve();

            Assert.Equal((seed, expected is null ? Outcome.None : Outcome.Best), (seed, primal));
            Assert.Equal((seed, expected is null ? Outcome.None : Outcome.Best), (seed, dual));
            if (expected is not { } value)
                continue;
            Assert.True(Math.Abs(value.ToDouble() - reached) < 1e-7, $"Seed {seed}: primal {reached} for {value}");
            Assert.True(Math.Abs(value.ToDouble() - simplex.Objective()) < 1e-7, $"Seed {seed}: dual {simplex.Objective()} for {value}");
        }
    }

    [Fact]
    public void Branch_and_bound_finds_the_value_of_trying_everything()
    {
        for (var seed = 0; seed < Programs; seed++)
        {
            var program = RandomProgram.Draw(seed);
            if (program.Columns > 7)
                continue;
            var expected = TryEverything(program);

            var (outcome, solution, value) = new IntegerProgram(program, worthMore: 0.999).Solve(double.NegativeInfinity, first: false, long.MaxValue, TestContext.Current.CancellationToken);

            Assert.Equal((seed, expected is null ? Outcome.None : Outcome.Best), (seed, outcome));
            Assert.True(expected is null ? solution is null : expected == value && Holds(program, solution!), $"Seed {seed}: {value} for {expected}");
        }
    }

    private static double Value(LinearProgram program, Basis basis) => Enumerable.Range(0, program.Columns).Sum(column => program.Cost[column] * basis.ValueOf(column));

    /// <summary>In the form of the reference: activities, and what is left to each upper bound, are columns too.</summary>
    private static Ratio? Exactly(LinearProgram program)
    {
        var (columns, rows) = (program.Columns, program.Rows);
        var all = (2 * columns) + (2 * rows);
        var (a, b, c) = (new List<Ratio[]>(), new List<Ratio>(), new Ratio[all]);
        for (var row = 0; row < rows; row++)
        {
            var (activity, room) = (new Ratio[all], new Ratio[all]);
            for (var column = 0; column < columns; column++)
            {
                if (Array.IndexOf(program.RowsOf(column), row) is >= 0 and var at)
                    activity[column] = (long)(program.EntriesOf(column)?[at] ?? 1);
            }

            (activity[(2 * columns) + row], room[(2 * columns) + row], room[(2 * columns) + rows + row]) = (-1, 1, 1);
            a.Add(activity);
            b.Add((long)program.RowLower[row]);
            a.Add(room);
            b.Add((long)(program.RowUpper[row] - program.RowLower[row]));
        }

        for (var column = 0; column < columns; column++)
        {
            var bound = new Ratio[all];
            (bound[column], bound[columns + column]) = (1, 1);
            a.Add(bound);
            b.Add((long)program.Upper[column]);
            c[column] = (long)program.Cost[column];
        }

        return ReferenceProgram.Maximise([.. a], [.. b], c);
    }

    private static double? TryEverything(LinearProgram program)
    {
        double? best = null;
        var values = new long[program.Columns];
        while (true)
        {
            if (Holds(program, values))
            {
                var worth = values.Select((value, column) => value * program.Cost[column]).Sum();
                best = best is { } known && known >= worth ? known : worth;
            }

            var at = 0;
            while (at < values.Length && values[at] == program.Upper[at])
                values[at++] = 0;
            if (at == values.Length)
                return best;
            values[at]++;
        }
    }

    internal static bool Holds(LinearProgram program, long[] values)
    {
        var activity = new double[program.Rows];
        for (var column = 0; column < values.Length; column++)
        {
            for (var e = 0; e < program.RowsOf(column).Length; e++)
                activity[program.RowsOf(column)[e]] += values[column] * (program.EntriesOf(column)?[e] ?? 1);
        }

        return Enumerable.Range(0, program.Rows).All(row => activity[row] >= program.RowLower[row] && activity[row] <= program.RowUpper[row]);
    }
}
