namespace Folkmoot.Assurance;

/// <summary>What became of a promise, with the reason. Steps are added, never changed; the last one counts.</summary>
public sealed class FollowUpStep
{
    public required Guid Id { get; init; }

    public required Guid FollowUpId { get; init; }

    public required PromiseState State { get; init; }

    /// <summary>The new day of a promise that was changed; null where the day stays or there is none.</summary>
    public DateOnly? DueOn { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }
}
