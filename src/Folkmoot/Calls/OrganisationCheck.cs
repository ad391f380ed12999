namespace Folkmoot.Calls;

/// <summary>Something about an organisation that the office has looked at. It is not asked for again until it runs out.</summary>
public sealed class OrganisationCheck
{
    public const int MaxEvidence = 500;

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; set; }

    /// <summary>One of <see cref="CheckKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What was seen.</summary>
    public required string Evidence { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }

    public required DateOnly ValidUntil { get; init; }

    /// <summary>The office that looked.</summary>
    public required string By { get; init; }
}
