using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;

namespace Folkmoot.Calls;

/// <summary>The settings of a phase in which groups ask for money. They freeze when the phase opens.</summary>
public sealed record CallSettings
{
    public const int MostBands = 6;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The money of the round, in minor units.</summary>
    public long Budget { get; init; }

    /// <summary>Codes of the outcomes it is for; empty for all.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Codes of the places it is for; empty for all of the place.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>What is asked up to which amount, the smallest first.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = Usual;

    public IReadOnlyList<EligibilityRule> Rules { get; init; } = [];

    /// <summary>Where residents decide by ballot: for how many days a decision can be challenged before money moves; 0 for none.</summary>
    public int ChallengeDays { get; init; } = 10;

    /// <summary>Where residents decide by ballot: how many besides its authors must have voted for a bid before it is given money; 0 for no such rule.</summary>
    public int CriticalMass { get; init; }

    /// <summary>The most that can be asked for.</summary>
    [JsonIgnore]
    public long Most => Bands[^1].UpTo;

    /// <summary>Five plain questions up to a thousand: what most small funds ask.</summary>
    public static IReadOnlyList<Band> Usual { get; } =
    [
        new Band
        {
            UpTo = 100_000,
            Questions =
            [
                new Question { Words = "What will you do?", Hint = "Two or three sentences are enough." },
                new Question { Words = "Who is it for, and how many people?", Most = 500 },
                new Question { Words = "What will be better because of it?", Most = 500 },
                new Question { Words = "What will you spend the money on?", Most = 500 },
                new Question { Words = "Who helps, and what do you bring yourselves?", Most = 500, Optional = true },
            ],
            Checks = ["people", "bank"],
            Report = [new Question { Words = "What happened?", Most = 1000 }],
        },
    ];

    /// <summary>What is asked of those who want the amount; null when nobody can have as much.</summary>
    public Band? BandFor(long pence) => Bands.FirstOrDefault(band => pence <= band.UpTo);

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static CallSettings Read(string json)
    {
        CallSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<CallSettings>(json, Json) ?? new CallSettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting of the call at \"{e.Path?.TrimStart('$', '.')}\" is missing, unknown or has a value that does not fit; use budget, outcomes, places, bands, rules, challenge-days and critical-mass.");
        }

        Check(settings);
        return settings;
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    private static void Check(CallSettings settings)
    {
        if (settings.Budget is < 0 or > 1_000_000_000_000)
            throw new RefusedException("\"budget\" must be an amount from 0 to ten thousand million, in minor units.");
        if (settings.ChallengeDays is < 0 or > 90 || settings.CriticalMass is < 0 or > 1_000_000)
            throw new RefusedException("\"challenge-days\" goes from 0 to 90, \"critical-mass\" from 0 to 1,000,000.");
        if (settings.Bands.Count is 0 or > MostBands)
            throw new RefusedException($"\"bands\" must have 1 to {MostBands} bands, the smallest first.");
        var last = 0L;
        foreach (var band in settings.Bands)
        {
            if (band.UpTo <= last)
                throw new RefusedException("Each of \"bands\" must go up to more than the one before it.");
            last = band.UpTo;
            if (band.Questions.Count is 0 || band.Questions.Count > Band.Burden(band.UpTo))
                throw new RefusedException($"A band up to {band.UpTo / 100} must ask 1 to {Band.Burden(band.UpTo)} questions; it asks {band.Questions.Count}.");
            if (band.Questions.Concat(band.Report).Any(question => question.Words.Trim().Length is 0 or > Question.MaxWords || question.Most is < 1 or > Question.MostAnswer))
                throw new RefusedException($"A question has 1 to {Question.MaxWords} characters, and its answer at most {Question.MostAnswer}.");
            if (band.Questions.Select(question => question.Words).Distinct(StringComparer.Ordinal).Count() < band.Questions.Count)
                throw new RefusedException("A band must not ask the same question twice.");
            if (band.Checks.FirstOrDefault(check => !CheckKinds.Codes.Contains(check, StringComparer.Ordinal)) is { } unknown)
                throw new RefusedException($"There is no check \"{unknown}\"; use {string.Join(", ", CheckKinds.Codes)}.");
            if (band.Minutes is < 1 or > 6000 || band.CheckMonths is < 1 or > 60 || band.ReportDays is < 1 or > 1500 || band.Years is < 1 or > Funds.FundDesk.MostYears)
                throw new RefusedException($"A band's minutes go from 1 to 6000, its check-months from 1 to 60, its report-days from 1 to 1500, its years from 1 to {Funds.FundDesk.MostYears}.");
        }

        foreach (var rule in settings.Rules)
        {
            if (!EligibilityRule.Tests.Contains(rule.Test, StringComparer.Ordinal))
                throw new RefusedException($"There is no test \"{rule.Test}\"; use {string.Join(", ", EligibilityRule.Tests)}.");
            if (rule.Test == "statement" ? rule.Statement.Trim().Length == 0 : rule.Allow.Count == 0)
                throw new RefusedException($"The rule \"{rule.Test}\" must say what it allows.");
            if (rule.Otherwise.Trim().Length == 0)
                throw new RefusedException($"The rule \"{rule.Test}\" must say in \"otherwise\" what a group reads that does not meet it.");
        }
    }
}
