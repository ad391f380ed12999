using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Money;

namespace Folkmoot.Ballots.Settings;

/// <summary>The settings of a ballot as their form sends them. What the form does not ask for stays as it is.</summary>
public sealed class SettingsForm
{
    /// <summary>Ties that the form offers, by the value of their radio button.</summary>
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> KnownTies = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["cheaper"] = ["cost", "votes"],
        ["votes"] = ["votes", "cost"],
    };

    public string? Budget { get; set; }

    public BallotForm Form { get; set; }

    public string? MinChoices { get; set; }

    public string? MaxChoices { get; set; }

    public string? MaxTotal { get; set; }

    /// <summary>With a ranking: how many places may be given at most.</summary>
    public string? MaxPlaces { get; set; }

    public string? Points { get; set; }

    public string? MaxPoints { get; set; }

    public string? MaxScore { get; set; }

    /// <summary>Districts with money of their own, one on each line: "North: 40,000".</summary>
    public string? Districts { get; set; }

    public string? DistrictMaxChoices { get; set; }

    public DistrictSource DistrictFrom { get; set; }

    public string? GraceMinutes { get; set; }

    public bool Shuffle { get; set; }

    /// <summary>The name of the rule.</summary>
    public string? Rule { get; set; }

    public string? MinimumVotes { get; set; }

    /// <summary>"cheaper", "votes", or "kept" for what was set before.</summary>
    public string? Ties { get; set; }

    /// <summary>Why it changes although voting is open; public.</summary>
    public string? Reason { get; set; }

    /// <summary>The version of the phase that the person saw.</summary>
    public Guid Version { get; set; }

    public static SettingsForm Of(BallotSettings settings, Guid version) => new()
    {
        Budget = settings.Budget == 0 ? "" : Amount(settings.Budget),
        Form = settings.Form,
        MinChoices = Number(settings.MinChoices),
        MaxChoices = settings is { Form: BallotForm.Approval or BallotForm.Knapsack, MaxChoices: { } most } ? Number(most) : "",
        MaxPlaces = settings is { Form: BallotForm.Ranking, MaxChoices: { } places } ? Number(places) : "",
        Points = Number(settings.Points),
        MaxPoints = settings.MaxPoints is { } each ? Number(each) : "",
        MaxScore = Number(settings.MaxScore),
        MaxTotal = settings.MaxTotal is { } total ? Amount(total) : "",
        Districts = string.Join('\n', settings.Districts.Select(d => $"{d.Name}: {Amount(d.Budget)}")),
        DistrictMaxChoices = settings.DistrictMaxChoices is { } inDistrict ? Number(inDistrict) : "",
        DistrictFrom = settings.DistrictFrom,
        GraceMinutes = Number(settings.GraceMinutes),
        Shuffle = settings.Shuffle,
        Rule = settings.Rule.Name,
        MinimumVotes = settings.Rule.MinimumVotes == 0 ? "" : Number(settings.Rule.MinimumVotes),
        Ties = KnownTies.FirstOrDefault(t => t.Value.SequenceEqual(settings.Rule.Tie)).Key ?? "kept",
        Version = version,
    };

    /// <exception cref="RefusedException">A field holds no number, or the settings contradict one another.</exception>
    public BallotSettings Read(BallotSettings before, string currency)
    {
        var rule = Rule == before.Rule.Name ? before.Rule : Chosen(Rule ?? "");
        if (Form != before.Form || Rule != before.Rule.Name)
            rule = rule with { Utility = RuleFactory.UtilityOf(Form) };
        var settings = before with
        {
            Budget = Money(Budget, currency, nameof(Budget))
                ?? (string.IsNullOrWhiteSpace(Districts) ? throw new RefusedException("Say how much money there is to decide on, such as 180,000.", nameof(Budget)) : 0),
            Districts = [.. (Districts ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => District(line, currency))],
            DistrictMaxChoices = Form is BallotForm.Approval or BallotForm.Knapsack or BallotForm.Ranking ? (int?)Whole(DistrictMaxChoices, nameof(DistrictMaxChoices)) : null,
            DistrictFrom = DistrictFrom,
            GraceMinutes = (int)(Whole(GraceMinutes, nameof(GraceMinutes)) ?? before.GraceMinutes),
            Form = Form,
            MinChoices = Form is BallotForm.Approval or BallotForm.Knapsack ? (int)(Whole(MinChoices, nameof(MinChoices)) ?? 1) : 1,
            MaxChoices = Form switch
            {
                BallotForm.Approval or BallotForm.Knapsack => (int?)Whole(MaxChoices, nameof(MaxChoices)),
                BallotForm.ChooseOne => 1,
                BallotForm.Ranking => (int?)Whole(MaxPlaces, nameof(MaxPlaces)),
                _ => null,
            },
            MaxTotal = Form == BallotForm.Approval ? Money(MaxTotal, currency, nameof(MaxTotal)) : null,
            Points = (int)(Whole(Points, nameof(Points)) ?? 10),
            MaxPoints = (int?)Whole(MaxPoints, nameof(MaxPoints)),
            MaxScore = (int)(Whole(MaxScore, nameof(MaxScore)) ?? 5),
            Shuffle = Shuffle,
            Rule = rule with
            {
                MinimumVotes = Whole(MinimumVotes, nameof(MinimumVotes)) ?? 0,
                Tie = KnownTies.GetValueOrDefault(Ties ?? "") ?? before.Rule.Tie,
            },
        };
        BallotSettingsCheck.Check(settings);
        return settings;
    }

    /// <summary>A rule as it is best begun with: most of the money is spent.</summary>
    private static RuleSettings Chosen(string rule) => new()
    {
        Name = rule,
        Add1 = rule is RuleNames.EqualShares or RuleNames.ExactEqualShares ? "overspend" : "off",
        Complete = rule is RuleNames.ExpandingApprovals or RuleNames.BoundedOverspending ? "by-votes" : "none",
    };

    private static DistrictSettings District(string line, string currency)
    {
        var colon = line.LastIndexOf(':');
        var budget = colon < 1 ? null : Money(line[(colon + 1)..], currency, nameof(Districts));
        return budget is { } money
            ? new DistrictSettings(line[..colon].Trim(), money)
            : throw new RefusedException($"Write each district on a line with its money, such as \"North: 40,000\". This line is not so: \"{(line.Length > 60 ? line[..60] + "…" : line)}\".", nameof(Districts));
    }

    private static string Amount(long minor) => (minor / 100m).ToString(minor % 100 == 0 ? "N0" : "N2", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long? Money(string? text, string currency, string field) =>
        string.IsNullOrWhiteSpace(text) ? null
        : Currencies.Parse(text, currency) ?? throw new RefusedException($"\"{text.Trim()}\" is not an amount of money; write it like 180,000 or 54.25.", field);

    private static long? Whole(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 10_000_000 ? number
        : throw new RefusedException($"\"{text.Trim()}\" is not a whole number; write it like 3, or leave it empty.", field);
}
