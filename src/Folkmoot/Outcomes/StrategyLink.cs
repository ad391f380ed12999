namespace Folkmoot.Outcomes;

/// <summary>An outcome serves a strategy.</summary>
public sealed class StrategyLink
{
    public required Guid OutcomeId { get; init; }

    public required Guid StrategyId { get; init; }
}
