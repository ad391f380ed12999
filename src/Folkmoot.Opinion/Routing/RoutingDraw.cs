namespace Folkmoot.Opinion.Routing;

/// <summary>One statement shown to somebody, and with what chance: what is logged.</summary>
/// <param name="Session">Whose draws these are: a person, or a sheet of paper.</param>
/// <param name="Step">Number of the draw in the session, from 0.</param>
/// <param name="Statement">Id of the statement drawn.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Total">Sum of the weights of all statements that could have been drawn.</param>
public sealed record RoutingDraw(string Session, int Step, string Statement, long Weight, long Total)
{
    /// <summary>The chance with which it was drawn, above 0 and at most 1.</summary>
    public double Chance => (double)Weight / Total;
}
