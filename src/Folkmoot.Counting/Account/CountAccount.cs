using System.Text.Json;

namespace Folkmoot.Counting;

/// <summary>
/// The account of a count: all a second program needs to replay it, and all a reader needs to understand it. Plain data that survives
/// <see cref="ToJson"/> and <see cref="FromJson"/> unchanged. Money is in minor units of <see cref="Scale"/> decimals.
/// </summary>
public sealed record CountAccount
{
    /// <summary>Form of the account; this library writes 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary><see cref="CountRule.Name"/> of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>What the ballots say.</summary>
    public required BallotKind Ballots { get; init; }

    /// <summary>Decimals of the currency in a minor unit.</summary>
    public required int Scale { get; init; }

    /// <summary>The money to spend.</summary>
    public required long Budget { get; init; }

    /// <summary>What the winners cost together.</summary>
    public required long Spent { get; init; }

    /// <summary>Summed weight of all ballots.</summary>
    public required long Voters { get; init; }

    /// <summary>What each voter started with at the share counted; zero when the rule gives no shares.</summary>
    public Fraction Share { get; init; }

    /// <summary>Shares accounted for until the count stopped, the first included; 1 without repetition, 0 when the rule gives no shares.</summary>
    public long Steps { get; init; }

    /// <summary>What a supported project is worth to a voter.</summary>
    public Utility Utility { get; init; }

    /// <summary>What the last place of a ranking is worth with <see cref="Utility.Borda"/>.</summary>
    public int BordaLast { get; init; }

    /// <summary>The purchases in order.</summary>
    public required IReadOnlyList<CountRound> Rounds { get; init; }

    /// <summary>The projects that did not win, in the order of the election.</summary>
    public IReadOnlyList<LosingProject> Losers { get; init; } = [];

    /// <summary>Ties that decided something.</summary>
    public IReadOnlyList<TieBreak> TieBreaks { get; init; } = [];

    /// <summary>What happened to the support of each project, in order; empty unless the rule transfers support.</summary>
    public IReadOnlyList<SupportTransfer> Transfers { get; init; } = [];

    /// <summary>The comparison with greedy, when the rule asks for it.</summary>
    public ComparisonOutcome? Comparison { get; init; }

    /// <summary>How the result serves the voters.</summary>
    public required Fairness Fairness { get; init; }

    /// <summary>Decisions that floating point could not settle and exact numbers did.</summary>
    public long ExactComparisons { get; init; }

    /// <summary>The account as one JSON object; fractions are strings such as <c>"22/7"</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CountAccountJson.Default.CountAccount);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not an account.</exception>
    public static CountAccount FromJson(string json) =>
        JsonSerializer.Deserialize(json, CountAccountJson.Default.CountAccount) ?? throw new JsonException("The text holds no account.");
}
