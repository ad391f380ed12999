namespace Folkmoot.Feasibility;

/// <summary>Something said during a check: a judgement with its reasons, or the author's answer. Written once and never changed.</summary>
public sealed class CheckStep
{
    public required Guid Id { get; init; }

    public required Guid CheckId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The judgement; null for an answer of the author.</summary>
    public Judgement? Judgement { get; init; }

    public long? Cost { get; init; }

    public required string Words { get; init; }

    /// <summary>Who said it: the named owner, or the office; never a resident's name.</summary>
    public required string Who { get; init; }
}
