using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Counting.Bench;

/// <summary>One line of the table of figures to reach: a piece of work on a real election.</summary>
/// <param name="Name">What is done.</param>
/// <param name="File">The election.</param>
/// <param name="Peers">What other software took, measured in our research and not in this run.</param>
/// <param name="Reach">CPU seconds to reach.</param>
/// <param name="Aim">CPU seconds to aim for.</param>
/// <param name="Prepare">Makes everything ready and returns what comes out of the work, and the work itself.</param>
internal sealed record Target(string Name, string File, string Peers, double Reach, double Aim, Func<string, (string Outcome, Action Work)> Prepare)
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
        new("Equal Shares + Add1", Wieliczka, "pabutools 4.1 to 12.9; equalshares.net tool 9.6 (fractions), 0.5 (floats); Ruby gem 3.8", 0.010, 0.003, Count(Scan)),
        new("Equal Shares + Add1", PragaPoludnie, "pabutools 319; tool 11.4 (floats); gem 88 (fractions)", 0.4, 0.1, Count(Scan)),
        new("Equal Shares + Add1", Warsaw, "pabutools not finished; tool 22.8 (floats)", 0.5, 0.1, Count(Scan)),
        new("Equal Shares + Add1", Lodz, "pabutools 46; gem 23.8, tool 16.8 (floats)", 0.08, 0.03, Count(Scan)),
        new("Equal Shares, one run", Warsaw, "pabutools 11.2; pabumeasures (C++, not exact) 0.025", 0.025, 0.010, Count(OneRun)),
        new("Equal Shares, one run", Amsterdam, "pabutools 3.3; pabumeasures (C++, not exact) 0.022", 0.006, 0.003, Count(OneRun)),
        new("Equal Shares, one run", Budapest, "pabutools 9.2; pabumeasures (C++, not exact) 0.014", 0.012, 0.005, Count(OneRun)),
        new("Equal Shares + Add1 in steps of 1 forint", Budapest, "nobody finishes in 120 s", 5, 0.5, Count(Scan)),
        new("Phragmén", Warsaw, "pabutools 13.3; pabumeasures 0.018", 0.03, 0.01, Count(new PhragmenRule { Tie = TieOrder.ById })),
        new("EJR+ verdict on Equal Shares + Add1", Warsaw, "nobody (pabutools lists all subsets)", 1.0, 0.1, Verdict(Scan)),
        new("EJR+ verdict on greedy by votes", Warsaw, "nobody (pabutools lists all subsets)", 1.0, 0.1, Verdict(new GreedyRule { Tie = TieOrder.ById })),
        new("Reading", Warsaw, "pabutools 2 to 5", 0.05, 0.02, Read),
    ];

    /// <summary>Does the work as often as needed and returns a line of the report.</summary>
    public string Measure(string folder)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
        {
            return $"| {Name} | {File} | file not here | | | | | {Reach} | {Aim} | {Peers} |";
        }

        var (outcome, work) = Prepare(path);
        var measured = Measurement.Of(work);
        return $"| {Name} | {File[..^3]} | {outcome} | **{measured.Best:G3}** | {measured.Median:G3} of {measured.Times} " +
            $"| {measured.Allocated / 1024} | {Reached(measured.Best)} | {Reach} | {Aim} | {Peers} |";
    }

    private static Func<string, (string Outcome, Action Work)> Count(CountRule rule) => path =>
    {
        var election = PabulibReader.Read(path).Election;
        var result = Counter.Count(election, rule);
        var steps = result.Steps > 1 ? $"{result.Steps} shares, " : "";
        return ($"{election.BallotCount} × {election.ProjectCount}: {steps}{result.Winners.Count} winners, {result.ExactComparisons} exact comparisons", () => Counter.Count(election, rule));
    };

    private static Func<string, (string Outcome, Action Work)> Verdict(CountRule rule) => path =>
    {
        var election = PabulibReader.Read(path).Election;
        var winners = Counter.Count(election, rule).Winners;
        var verdict = EjrPlus.Check(election, winners);
        return ($"{verdict.Violations.Count} projects with a group failed up to any project", () => EjrPlus.Check(election, winners));
    };

    private static (string Outcome, Action Work) Read(string path)
    {
        var election = PabulibReader.Read(path).Election;
        return ($"{new FileInfo(path).Length / 1024} KiB, {election.BallotCount} ballots, {election.GroupCount} different", () => PabulibReader.Read(path));
    }

    private string Reached(double seconds) => seconds <= Aim ? "aim" : seconds <= Reach ? "reach" : "missed";
}
