namespace Folkmoot.Sortition;

/// <summary>Which types can be on a panel at all, by branch and bound: whether some panel of whole people meets quotas and households.</summary>
internal static class Coverage
{
    private const long MostNodes = 2_000_000;

    /// <summary>Panels that between them hold every type that can be held, beyond those known already; null when there is no panel at all.</summary>
    /// <param name="types">Pool and quotas.</param>
    /// <param name="covered">What is known to be on a panel; completed.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static List<int[]>? Complete(TypeTable types, bool[] covered, CancellationToken cancellation)
    {
        var program = PanelProgram.Of(types);
        var search = new IntegerProgram(program, worthMore: 0.999);
        var panels = new List<int[]>();
        var any = covered.Contains(true);
        while (!any || covered.Contains(false))
        {
            for (var type = 0; type < types.Count; type++)
                program.Cost[type] = covered[type] ? 0 : 1;
            var (outcome, solution, _) = search.Solve(any ? 0 : double.NegativeInfinity, first: true, MostNodes, cancellation);
            if (outcome == Outcome.Unknown)
                throw new SortitionException("It could not be settled who can be on a panel: the quotas are too tight to search. Widen some of them.");
            if (solution is null)
                return any ? panels : null;
            any = true;
            panels.Add(PanelProgram.Panel(solution));
            foreach (var type in panels[^1])
                covered[type] = true;
        }

        return panels;
    }
}
