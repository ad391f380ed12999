namespace Folkmoot.Outcomes;

/// <summary>What shows whether an outcome comes nearer: from where, to where, by when.</summary>
public sealed class Indicator
{
    public const int MaxWords = 300;

    public required Guid Id { get; init; }

    public required Guid OutcomeId { get; init; }

    /// <summary>Its code in the place, the same in every version.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit, such as "per cent of children".</summary>
    public required string Unit { get; init; }

    /// <summary>Whether a larger value is better.</summary>
    public required bool IsMoreBetter { get; init; }

    public required decimal Baseline { get; init; }

    public required DateOnly BaselineOn { get; init; }

    public required decimal Target { get; init; }

    public required DateOnly TargetOn { get; init; }

    /// <summary>Who measures it, and how.</summary>
    public required string Source { get; init; }
}
