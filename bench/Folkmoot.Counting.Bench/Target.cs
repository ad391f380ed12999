using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Counting.Bench;

/// <summary>One line of the table of figures to reach: a piece of work on a real election.</summary>
/// <param name="Name">What is done.</param>
/// <param name="File">The election.</param>
/// <param name="Peers">What other software took, measured in our research and not in this run.</param>
/// <param name="Reach">CPU seconds to reach.</param>
/// <param name="Aim">CPU seconds to aim for.</param>
/// <param name="Rule">The rule to count by; null for reading the file.</param>
internal sealed record Target(string Name, string File, string Peers, double Reach, double Aim, CountRule? Rule)
{
    private const string Wieliczka = "Poland_Wieliczka_2023_Green_Budget.pb";
    private const string PragaPoludnie = "Poland_Warszawa_2020_Praga-Poludnie.pb";
    private const string Warsaw = "Poland_Warszawa_2026.pb";
    private const string Lodz = "Poland_Lodz_2022.pb";
    private const string Amsterdam = "Netherlands_Amsterdam_252.pb";
    private const string Budapest = "Hungary_Budapest_2024.pb";
    private static readonly EqualSharesRule OneRun = new() { Tie = TieOrder.ById };
    private static readonly EqualSharesRule Scan = OneRun with { Add1 = Add1.Overspend };

    public static IReadOnlyList<Target> All { get; } =
    [
        new("Equal Shares + Add1", Wieliczka, "pabutools 4.1 to 12.9; equalshares.net tool 9.6 (fractions), 0.5 (floats); Ruby gem 3.8", 0.010, 0.003, Scan),
        new("Equal Shares + Add1", PragaPoludnie, "pabutools 319; tool 11.4 (floats); gem 88 (fractions)", 0.4, 0.1, Scan),
        new("Equal Shares + Add1", Warsaw, "pabutools not finished; tool 22.8 (floats)", 0.5, 0.1, Scan),
        new("Equal Shares + Add1", Lodz, "pabutools 46; gem 23.8, tool 16.8 (floats)", 0.08, 0.03, Scan),
        new("Equal Shares, one run", Warsaw, "pabutools 11.2; pabumeasures (C++, not exact) 0.025", 0.025, 0.010, OneRun),
        new("Equal Shares, one run", Amsterdam, "pabutools 3.3; pabumeasures (C++, not exact) 0.022", 0.006, 0.003, OneRun),
        new("Equal Shares, one run", Budapest, "pabutools 9.2; pabumeasures (C++, not exact) 0.014", 0.012, 0.005, OneRun),
        new("Equal Shares + Add1 in steps of 1 forint", Budapest, "nobody finishes in 120 s", 5, 0.5, Scan),
        new("Phragmén", Warsaw, "pabutools 13.3; pabumeasures 0.018", 0.03, 0.01, new PhragmenRule { Tie = TieOrder.ById }),
        new("Reading", Warsaw, "pabutools 2 to 5", 0.05, 0.02, null),
    ];

    /// <summary>Does the work as often as needed and returns a line of the report.</summary>
    public string Measure(string folder)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
        {
            return $"| {Name} | {File} | | | file not here | | | {Reach} | {Aim} | {Peers} |";
        }

        var election = PabulibReader.Read(path).Election;
        var (what, measured) = Rule is null ? ($"{new FileInfo(path).Length / 1024} KiB", Measurement.Of(() => PabulibReader.Read(path))) : MeasureCount(election, Rule);
        return $"| {Name} | {File[..^3]} ({election.BallotCount} × {election.ProjectCount}) | {what} | **{measured.Best:G3}** | {measured.Median:G3} of {measured.Times} " +
            $"| {measured.Allocated / 1024} | {Verdict(measured.Best)} | {Reach} | {Aim} | {Peers} |";
    }

    private static (string What, Measurement Measured) MeasureCount(Election election, CountRule rule)
    {
        var result = Counter.Count(election, rule);
        var steps = result.Steps > 1 ? $"{result.Steps} shares, " : "";
        return ($"{steps}{result.Winners.Count} winners, {result.ExactComparisons} exact comparisons", Measurement.Of(() => Counter.Count(election, rule)));
    }

    private string Verdict(double seconds) => seconds <= Aim ? "aim" : seconds <= Reach ? "reach" : "missed";
}
