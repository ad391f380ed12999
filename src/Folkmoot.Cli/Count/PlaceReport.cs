using Folkmoot.Counting;

namespace Folkmoot.Cli.Count;

/// <summary>Several counts in one go: the districts of a place and the whole of it, from one file or from a file for each.</summary>
internal sealed record PlaceReport
{
    public required string Title { get; init; }

    /// <summary>The counts, each under its name, in the order given.</summary>
    public required IReadOnlyList<(string Name, CountReport Report)> Parts { get; init; }

    public required Elapsed Read { get; init; }

    public required Elapsed Count { get; init; }

    /// <summary>The part that holds what was asked for, if anything was.</summary>
    public IEnumerable<CountReport> Asked => Parts.Select(part => part.Report).Where(report => report.Project is not null || report.Voter is not null);

    /// <summary>Parts may have different decimals, so money is summed in units of the currency.</summary>
    public Fraction Sum(Func<CountReport, long> money) =>
        Parts.Aggregate(Fraction.Zero, (sum, part) => sum + Fraction.Of(money(part.Report), part.Report.Election.UnitsPerCurrency));

    public int Winners => Parts.Sum(part => part.Report.Result.Winners.Count);

    public int Projects => Parts.Sum(part => part.Report.Election.ProjectCount);

    public string Currency => Parts[0].Report.Currency;
}
