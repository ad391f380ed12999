using Folkmoot.Counting;

namespace Folkmoot.Savings.Model;

/// <summary>An initiative that costs some agencies money and saves it others, as it is claimed.</summary>
public sealed record SavingsModel
{
    public const int MostYears = 20;

    /// <summary>The calendar year in which year 0 begins.</summary>
    public required int FirstYear { get; init; }

    /// <summary>How many years are looked at, 1 to <see cref="MostYears"/>.</summary>
    public required int Years { get; init; }

    /// <summary>By how much money of a year later is worth less, such as 7/200 for 3.5 per cent.</summary>
    public required Fraction DiscountRate { get; init; }

    /// <summary>The year into whose prices costs of one case are put; null where each stands in the prices of its own year.</summary>
    public int? PriceYear { get; init; }

    public IReadOnlyList<Investment> Investments { get; init; } = [];

    public IReadOnlyList<Benefit> Benefits { get; init; } = [];

    /// <summary>All agencies, those that invest first, in the order they appear.</summary>
    public IReadOnlyList<string> Agencies => [.. Investments.Select(one => one.Agency).Concat(Benefits.Select(one => one.Agency)).Distinct(StringComparer.Ordinal)];
}
