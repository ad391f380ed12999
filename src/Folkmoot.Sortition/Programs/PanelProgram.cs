namespace Folkmoot.Sortition;

/// <summary>The programme whose whole solutions are the panels.</summary>
internal static class PanelProgram
{
    /// <summary>A column for each type, a row for each quota, one for the seats, one for each household.</summary>
    public static LinearProgram Of(TypeTable types)
    {
        var quotas = types.Lower.Length;
        var program = new LinearProgram(types.Count);
        for (var row = 0; row < quotas; row++)
            program.AddRow(types.Lower[row], types.Upper[row]);
        program.AddRow(types.Seats, types.Seats);
        foreach (var _ in types.Households)
            program.AddRow(0, 1);
        for (var type = 0; type < types.Count; type++)
        {
            int[] own = [.. types.Rows[type], quotas];
            program.SetColumn(type, types.HouseholdOf[type] is >= 0 and var household ? [.. own, quotas + 1 + household] : own, null);
            program.Upper[type] = types.HouseholdOf[type] >= 0 ? 1 : types.Sizes[type];
        }

        return program;
    }

    /// <summary>The types on a panel, one for each seat.</summary>
    public static int[] Panel(long[] solution) =>
        [.. Enumerable.Range(0, solution.Length).SelectMany(type => Enumerable.Repeat(type, (int)solution[type]))];
}
