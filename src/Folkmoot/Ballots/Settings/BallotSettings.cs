namespace Folkmoot.Ballots.Settings;

/// <summary>The settings of a ballot phase, as playbooks and organisers write them.</summary>
public sealed record BallotSettings
{
    /// <summary>What a ballot says.</summary>
    public BallotForm Form { get; init; } = BallotForm.Approval;

    /// <summary>The money to decide on, in minor units; with districts, that for the whole place, which may then be zero.</summary>
    public long Budget { get; init; }

    /// <summary>How many proposals a ballot must name at least, from 1.</summary>
    public int MinChoices { get; init; } = 1;

    /// <summary>How many proposals a ballot may name at most; null for as many as one likes.</summary>
    public int? MaxChoices { get; init; }

    /// <summary>What the named proposals may cost together at most, in minor units; null for no limit. A knapsack has the money of its list for its limit.</summary>
    public long? MaxTotal { get; init; }

    /// <summary>With points: how many each voter has to give, 1 to 1,000,000.</summary>
    public int Points { get; init; } = 10;

    /// <summary>With points: how many of them one proposal may get at most; null for all.</summary>
    public int? MaxPoints { get; init; }

    /// <summary>With scores: the best score, 1 to 100; the worst is to give none.</summary>
    public int MaxScore { get; init; } = 5;

    /// <summary>Whether every voter sees the proposals in an order of their own.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Districts with money of their own, each with a list beside that of the whole place; none for one list for everybody.</summary>
    public IReadOnlyList<DistrictSettings> Districts { get; init; } = [];

    /// <summary>With districts: how many proposals of a district's list a ballot may name at most; null for as many as of the other list.</summary>
    public int? DistrictMaxChoices { get; init; }

    /// <summary>With districts: how it is known which one is a voter's.</summary>
    public DistrictSource DistrictFrom { get; init; } = DistrictSource.Roll;

    /// <summary>For how many minutes after the close those who had their ballot open before it can finish, 0 to 240. The count begins after that.</summary>
    public int GraceMinutes { get; init; } = 30;

    /// <summary>How the ballots are counted.</summary>
    public RuleSettings Rule { get; init; } = new();

    /// <summary>All money of the ballot together.</summary>
    internal long AllMoney => Budget + Districts.Sum(d => d.Budget);
}
