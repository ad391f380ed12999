namespace Folkmoot.Calls;

/// <summary>What is asked of those who want up to an amount: no more than the amount warrants.</summary>
public sealed record Band
{
    /// <summary>Most questions up to an amount, in minor units: five up to 1,000, eight up to 5,000, fifteen up to 25,000.</summary>
    private static readonly (long UpTo, int Questions)[] s_burden = [(100_000, 5), (500_000, 8), (2_500_000, 15), (long.MaxValue, 30)];

    /// <summary>The most that can be asked for, in minor units.</summary>
    public required long UpTo { get; init; }

    /// <summary>How many minutes it takes to ask, as an estimate for the group.</summary>
    public int Minutes { get; init; } = 10;

    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Codes of <see cref="CheckKinds"/>: what the office looks at before money is paid.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>How long a check is good, in months.</summary>
    public int CheckMonths { get; init; } = 24;

    /// <summary>How many days after the award the report is due.</summary>
    public int ReportDays { get; init; } = 365;

    /// <summary>What a report tells.</summary>
    public IReadOnlyList<Question> Report { get; init; } = [];

    /// <summary>Over how many years it is paid, each after the first behind a review.</summary>
    public int Years { get; init; } = 1;

    /// <summary>How many questions a call may ask for an amount.</summary>
    public static int Burden(long upTo) => s_burden.First(limit => upTo <= limit.UpTo).Questions;
}
