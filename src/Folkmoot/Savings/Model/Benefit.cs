using Folkmoot.Counting;

namespace Folkmoot.Savings.Model;

/// <summary>
/// One benefit for one agency, with every factor that it is made of. In year t it is worth population × engagement × effect × (1 − would have happened anyway) × duration(t) × unit cost × prices × (1 − optimism);
/// of a fiscal one the cashable share can leave a budget.
/// </summary>
public sealed record Benefit
{
    /// <summary>What becomes better, or happens less.</summary>
    public required string Title { get; init; }

    /// <summary>The agency that bears the cost which is avoided.</summary>
    public required string Agency { get; init; }

    public required ValueKind Kind { get; init; }

    /// <summary>How many people or cases are affected in a year.</summary>
    public required long Population { get; init; }

    /// <summary>The share of them that takes part to the end, from 0 to 1.</summary>
    public required Fraction Engagement { get; init; }

    /// <summary>Of those, for which share (or how many times each, when above 1) the cost is avoided.</summary>
    public required Fraction Effect { get; init; }

    /// <summary>The share that would have happened anyway, from 0 to 1.</summary>
    public required Fraction Anyway { get; init; }

    /// <summary>Years before it begins.</summary>
    public required int Lag { get; init; }

    /// <summary>Years that it lasts.</summary>
    public required int Lasts { get; init; }

    /// <summary>The share that is lost in each year after its first, from 0 to 1.</summary>
    public required Fraction DropOff { get; init; }

    /// <summary>What one case costs, in minor units.</summary>
    public required long UnitCost { get; init; }

    /// <summary>The year of the prices of <see cref="UnitCost"/>; null where it is not told apart.</summary>
    public int? PriceYear { get; init; }

    /// <summary>By how much a cost in prices of <see cref="PriceYear"/> is multiplied to be one in prices of the model's year: the index of that year divided by the index of this one; 1 where nothing is converted.</summary>
    public Fraction Prices { get; init; } = Fraction.One;

    /// <summary>The two indices that <see cref="Prices"/> is made of, and whose series that is; empty where nothing is converted.</summary>
    public string PricesFrom { get; init; } = "";

    /// <summary>Where that cost is from, with the year of its prices.</summary>
    public required string Source { get; init; }

    /// <summary>The part taken off because such estimates are hopeful, from 0 to 1.</summary>
    public required Fraction Optimism { get; init; }

    /// <summary>The share that leaves a budget as money, from 0 to 1; 0 for what is only capacity.</summary>
    public required Fraction Cashable { get; init; }

    /// <summary>What shows the effect, and how good that evidence is.</summary>
    public required string Evidence { get; init; }

    /// <summary>What happens without the initiative: what it is compared with.</summary>
    public required string Otherwise { get; init; }

    /// <summary>Benefits of one group are claims of the same thing, such as one avoided admission, and only the largest counts in a year; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The part of the first year's effect that is there in a year.</summary>
    /// <param name="year">The year, counted from 0.</param>
    public Fraction Duration(int year)
    {
        if (year < Lag || year >= Lag + Lasts)
            return Fraction.Zero;
        var there = Fraction.One;
        for (var past = Lag; past < year; past++)
            there *= Fraction.One - DropOff;
        return there;
    }

    /// <summary>What it is worth in a year, in minor units, exactly.</summary>
    /// <param name="year">The year, counted from 0.</param>
    public Fraction Value(int year) =>
        (Fraction)Population * Engagement * Effect * (Fraction.One - Anyway) * Duration(year) * (Fraction)UnitCost * Prices * (Fraction.One - Optimism);
}
