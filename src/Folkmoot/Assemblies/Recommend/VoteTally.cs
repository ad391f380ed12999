namespace Folkmoot.Assemblies.Recommend;

/// <summary>
/// How many votes of one kind a recommendation has. Nothing else is kept of a vote: no ballot could be laid beside a person, since there is none.
/// </summary>
public sealed class VoteTally
{
    public required Guid PhaseId { get; init; }

    public required Guid RecommendationId { get; init; }

    public required VoteChoice Choice { get; init; }

    public required int Votes { get; set; }

    /// <summary>Votes of this kind on the sheets from the box, counted all together.</summary>
    public int OnPaper { get; set; }
}
