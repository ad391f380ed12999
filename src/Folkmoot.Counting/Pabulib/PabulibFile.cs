namespace Folkmoot.Counting.Pabulib;

/// <summary>A .pb file that was read: the election, and the description around it.</summary>
public sealed class PabulibFile
{
    internal PabulibFile(PabulibMeta meta, PabulibVoteType voteType, PabulibColumns projectColumns, IReadOnlyList<PabulibProject> projects, Election election)
    {
        Meta = meta;
        VoteType = voteType;
        ProjectColumns = projectColumns;
        Projects = projects;
        Election = election;
    }

    /// <summary>The META section.</summary>
    public PabulibMeta Meta { get; }

    /// <summary>What the ballots say.</summary>
    public PabulibVoteType VoteType { get; }

    /// <summary>The columns of PROJECTS.</summary>
    public PabulibColumns ProjectColumns { get; }

    /// <summary>The rows of PROJECTS, by the index the election uses.</summary>
    public IReadOnlyList<PabulibProject> Projects { get; }

    /// <summary>Projects, budget and ballots, ready to count. Its ballots are in the order of the file.</summary>
    public Election Election { get; }

    /// <summary>What was asked to be kept of the voters; null when nothing was.</summary>
    public PabulibVoters? Voters { get; internal init; }

    /// <summary>The ballot of <see cref="PabulibReadOptions.LocateVoter"/>; null when there is none.</summary>
    public int? LocatedBallot { get; internal init; }
}
