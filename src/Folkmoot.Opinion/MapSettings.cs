namespace Folkmoot.Opinion;

/// <summary>How a map is made. Every setting is declared with the result.</summary>
public sealed record MapSettings
{
    /// <summary>Answers somebody needs to be placed in a group, or all statements where there are fewer. Default 7, as in Polis.</summary>
    public int VotesNeeded { get; init; } = 7;

    /// <summary>Groups looked for at most, 2 to 8. Default 5.</summary>
    public int MostGroups { get; init; } = 5;

    /// <summary>People below whom a cluster is no group but a few people far out. Default 5.</summary>
    public int SmallestGroup { get; init; } = 5;

    /// <summary>Part of everybody who answered that a group needs to have a veto over a consensus, 0 to 1. Default 0.10. Smaller groups are shown with their statements.</summary>
    public double VetoShare { get; init; } = 0.10;

    /// <summary>People a group needs to have a veto. Default 15.</summary>
    public int VetoPeople { get; init; } = 15;

    /// <summary>Stability below which the map is a gradient and not camps, 0 to 1. Default 0.75.</summary>
    public double StabilityNeeded { get; init; } = 0.75;

    /// <summary>Times that votes are shuffled within statements, and times that a part of the people is drawn; 0 leaves both doubts out, and fewer than 19 could never tell anything from chance. Null (the default) takes 50, and 20 above half a million votes.</summary>
    public int? Draws { get; init; }

    /// <summary>False discoveries borne among the statements said to be a group's own, 0 to 1. Default 0.05.</summary>
    public double FalseDiscoveryRate { get; init; } = 0.05;

    /// <summary>People of each group with a veto that must have seen a statement before it is called a consensus. Default 10.</summary>
    public int ExposureNeeded { get; init; } = 10;

    /// <summary>Statements on each slate. Default 5 and 10.</summary>
    public IReadOnlyList<int> SlateSizes { get; init; } = [5, 10];

    /// <summary>Whether the manipulation margins are looked for. Default true.</summary>
    public bool Margins { get; init; } = true;

    /// <summary>Seed of all draws. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Processors used at most. It changes the time and never the result. Default: all.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;
}
