namespace Folkmoot.Assemblies.Carry;

/// <summary>What the resonance group, which carries the findings into the institution, says of a recommendation. Never changed.</summary>
public sealed class Advice
{
    public const int MaxWho = 200;
    public const int MaxWords = 3000;

    public required Guid Id { get; init; }

    public required Guid RecommendationId { get; init; }

    /// <summary>Who says it: a body, or a person with their office.</summary>
    public required string Who { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }
}
