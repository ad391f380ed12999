namespace Folkmoot.Sortition;

/// <summary>
/// Rounds a lottery with weights to equally likely panels, for quotas that leave too few panels to lay chances out freely. Every panel is taken as often as its
/// weight says, rounded down; what is left is few panels, which are laid out anew. Where that fails, how often each panel is taken is found by branch and
/// bound, with everybody as near to the floor or ceiling of what their chance says as it can be done.
/// </summary>
internal static class MixtureLayout
{
    private const long MostNodes = 300;
    private const int Attempts = 24;
    private const long Exchanges = 4_000;
    private static readonly int[] Slacks = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32];

    /// <summary>The types on each panel.</summary>
    /// <param name="types">Pool and quotas.</param>
    /// <param name="chances">What each person of a type is to have.</param>
    /// <param name="mixture">Panels whose weights give these chances.</param>
    /// <param name="others">Further panels that may be taken.</param>
    /// <param name="panels">How many panels.</param>
    /// <param name="seed">What decides among equally good layouts.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static int[][] Lay(TypeTable types, Ratio[] chances, IReadOnlyList<MixedPanel> mixture, IEnumerable<int[]> others, int panels, string seed, CancellationToken cancellation)
    {
        var known = mixture.Select(panel => panel.Types).Concat(others).DistinctBy(panel => string.Join(' ', panel), StringComparer.Ordinal).ToArray();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // From turn to turn more panels are held back, which leaves more freedom to lay them out.
            var kept = mixture.SelectMany(panel => Enumerable.Repeat(panel.Types, Math.Max(0, (int)(panel.Weight * panels).Floor - (attempt / 4)))).ToArray();
            if (PanelLayout.Rest(types, chances, kept, panels, $"rest {attempt}\n{seed}", Exchanges, calm: attempt % 2 == 0, cancellation) is { } all)
                return all;
        }

        foreach (var slack in Slacks)
        {
            if (Times(types, chances, known, panels, slack, cancellation) is { } times)
                return [.. times.SelectMany((count, panel) => Enumerable.Repeat(known[panel], (int)count))];
        }

        // The largest parts are rounded up: nobody is off by more than there are panels with weights.
        var counts = mixture.Select(panel => (int)(panel.Weight * panels).Floor).ToArray();
        var order = Enumerable.Range(0, counts.Length).OrderByDescending(panel => (mixture[panel].Weight * panels) - counts[panel]).ThenBy(panel => panel);
        foreach (var panel in order.Take(panels - counts.Sum()).ToArray())
            counts[panel]++;
        return [.. counts.SelectMany((count, panel) => Enumerable.Repeat(mixture[panel].Types, count))];
    }

    private static long[]? Times(TypeTable types, Ratio[] chances, int[][] known, int panels, int slack, CancellationToken cancellation)
    {
        var program = new LinearProgram(0);
        for (var type = 0; type < types.Count; type++)
        {
            var each = chances[type] * panels;
            program.AddRow(Math.Max(0, ((int)each.Floor - slack) * types.Sizes[type]), Math.Min(panels, (int)each.Ceiling + slack) * types.Sizes[type]);
        }

        program.AddRow(panels, panels);
        foreach (var panel in known)
        {
            var counts = panel.GroupBy(type => type).OrderBy(group => group.Key).ToArray();
            program.AddColumn([.. counts.Select(group => group.Key), types.Count], [.. counts.Select(group => (double)group.Count()), 1], 0, panels, 0);
        }

        return new IntegerProgram(program).Solve(double.NegativeInfinity, first: true, MostNodes, cancellation).Solution;
    }
}
