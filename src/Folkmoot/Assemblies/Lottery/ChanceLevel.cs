namespace Folkmoot.Assemblies.Lottery;

/// <summary>A chance, and how many people of the pool have it.</summary>
/// <param name="Chance">As a fraction, such as "13/199"; "0" for people who fit on no panel.</param>
/// <param name="People">How many have it.</param>
internal sealed record ChanceLevel(string Chance, int People)
{
    /// <summary>Near the chance, for pictures and for putting levels in order.</summary>
    public double Share { get; } = ShareOf(Chance);

    private static double ShareOf(string chance) => Sortition.Ratio.TryParse(chance, out var ratio) ? ratio.ToDouble() : 0;
}
