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

    /// <summary>Describes an election so that <see cref="PabulibWriter"/> can write it.</summary>
    /// <param name="election">Projects, budget and ballots.</param>
    /// <param name="meta">The description; what follows from the election (counts, budget, vote type) need not be in it.</param>
    /// <param name="columns">
    /// Columns of PROJECTS beside <c>project_id</c> and <c>cost</c>: a name and one value for each project of the election.
    /// </param>
    /// <exception cref="ArgumentException">A column comes twice or does not have a value for each project.</exception>
    public static PabulibFile Describe(Election election, PabulibMeta meta, params IReadOnlyList<(string Name, IReadOnlyList<string> Values)> columns)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(meta);
        ArgumentNullException.ThrowIfNull(columns);
        foreach (var (name, values) in columns)
        {
            if (values.Count != election.ProjectCount)
                throw new ArgumentException($"The column \"{name}\" has {values.Count} values for {election.ProjectCount} projects.", nameof(columns));
        }

        var header = new PabulibColumns(["project_id", "cost", .. columns.Select(column => column.Name)]);
        var projects = new PabulibProject[election.ProjectCount];
        for (var i = 0; i < projects.Length; i++)
        {
            var project = i;
            projects[i] = new PabulibProject(header, [election.ProjectIds[i], election.Format(election.Costs[i]), .. columns.Select(column => column.Values[project])]);
        }

        return new PabulibFile(meta, VoteTypeOf(election.Kind), header, projects, election);
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

    /// <summary>The same file with a column beside the ballots, such as how each was cast, for <see cref="PabulibWriteOptions.VoterColumns"/>.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="values">A value for each ballot of the election, in its order.</param>
    /// <exception cref="ArgumentException">There is not a value for each ballot.</exception>
    public PabulibFile WithVoterColumn(string name, IReadOnlyList<string> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != Election.BallotCount)
            throw new ArgumentException($"The column \"{name}\" has {values.Count} values for {Election.BallotCount} ballots.", nameof(values));
        return new PabulibFile(Meta, VoteType, ProjectColumns, Projects, Election) { Voters = new PabulibVoters(Voters?.Ids, [(name, [.. values])]), LocatedBallot = LocatedBallot };
    }

    private static PabulibVoteType VoteTypeOf(BallotKind kind) => kind switch
    {
        BallotKind.ChooseOne => PabulibVoteType.ChooseOne,
        BallotKind.Ordinal => PabulibVoteType.Ordinal,
        BallotKind.Points => PabulibVoteType.Cumulative,
        BallotKind.Score => PabulibVoteType.Scoring,
        _ => PabulibVoteType.Approval,
    };
}
