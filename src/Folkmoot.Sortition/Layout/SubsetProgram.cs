namespace Folkmoot.Sortition;

/// <summary>The same question as <see cref="SubsetSearch"/> put to branch and bound, which also proves that there is no answer.</summary>
internal static class SubsetProgram
{
    private const double LongestWeight = 1 << 20;

    /// <summary>Chooses types within bounds; the chosen, or null with whether that is proven.</summary>
    public static (Outcome Outcome, int[]? Chosen) Find(
        int[][] rowsOf, List<(int Type, long Weight)> candidates, int count, int[] lower, int[] upper, SeededRandom random, long mostNodes, CancellationToken cancellation)
    {
        var used = new Dictionary<int, int>();
        var program = new LinearProgram(candidates.Count);
        program.AddRow(count, count);
        for (var i = 0; i < candidates.Count; i++)
        {
            var rows = rowsOf[candidates[i].Type];
            var own = new int[rows.Length + 1];
            for (var f = 0; f < rows.Length; f++)
            {
                if (!used.TryGetValue(rows[f], out own[f + 1]))
                    used.Add(rows[f], own[f + 1] = program.AddRow(lower[rows[f]], upper[rows[f]]));
            }

            program.SetColumn(i, own, null);
            (program.Upper[i], program.Cost[i]) = (1, Math.Floor(random.Unit() * LongestWeight));
        }

        for (var row = 0; row < lower.Length; row++)
        {
            if (!used.ContainsKey(row) && (lower[row] > 0 || upper[row] < 0))
                return (Outcome.None, null);
        }

        var (outcome, solution, _) = new IntegerProgram(program).Solve(double.NegativeInfinity, first: true, mostNodes, cancellation);
        return (outcome, solution is null ? null : [.. Enumerable.Range(0, solution.Length).Where(i => solution[i] == 1).Select(i => candidates[i].Type)]);
    }
}
