namespace Folkmoot.Sortition;

/// <summary>Weights of known panels that give exactly the chances of a target.</summary>
internal static class MixtureSearch
{
    private const int StepsForEachType = 12;

    /// <summary>The panels with weights above zero; none where these panels do not give the chances, or it took too long to find out.</summary>
    public static (Outcome Outcome, List<MixedPanel>? Mixture) Find(TypeTable types, Ratio[] chances, IEnumerable<int[]> panels)
    {
        var program = new LinearProgram(0);
        var exact = new Ratio[types.Count];
        for (var type = 0; type < exact.Length; type++)
        {
            exact[type] = chances[type] * types.Sizes[type];
            program.AddRow(exact[type].ToDouble(), exact[type].ToDouble());
        }

        var known = panels.DistinctBy(panel => string.Join(' ', panel), StringComparer.Ordinal).ToArray();
        foreach (var panel in known)
        {
            var counts = panel.GroupBy(type => type).OrderBy(group => group.Key).ToArray();
            program.AddColumn([.. counts.Select(group => group.Key)], [.. counts.Select(group => (double)group.Count())], 0, 2, 0);
        }

        var basis = new Basis(program);
        if (new PrimalSimplex(program, basis).Solve(StepsForEachType * types.Count) is not Outcome.Best and var outcome)
            return (outcome, null);
        var rest = new Ratio[types.Count];
        for (var row = 0; row < rest.Length; row++)
        {
            if (!basis.IsBasic(~row))
                rest[row] = exact[row];
        }

        if (ExactVertex.Solve(program, basis, rest) is not { } values)
            return (Outcome.Unknown, null);
        var mixture = new List<MixedPanel>();
        for (var i = 0; i < values.Length; i++)
        {
            var variable = basis.Variables[i];
            if (variable < 0 ? values[i] != exact[~variable] : values[i].Sign < 0)
                return (Outcome.Unknown, null);
            if (variable >= 0 && values[i].Sign > 0)
                mixture.Add(new MixedPanel(known[variable], values[i]));
        }

        return (Outcome.Best, mixture);
    }
}
