namespace Folkmoot.Assemblies.Recommend;

/// <summary>What some members think instead. It stands beside what the assembly recommends, and is never changed.</summary>
public sealed class MinorityReport
{
    public const int MaxSigned = 500;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>The recommendation it is about; null for the whole.</summary>
    public Guid? RecommendationId { get; init; }

    public required string Words { get; init; }

    /// <summary>Who stands behind it, as they want to be called: "Five members", "Seats 3, 8 and 11".</summary>
    public required string SignedBy { get; init; }

    public required DateTimeOffset At { get; init; }
}
