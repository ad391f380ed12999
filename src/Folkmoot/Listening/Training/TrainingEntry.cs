namespace Folkmoot.Listening.Training;

/// <summary>One line in the training log of somebody who listens: what they did, and what they learned by it. Nobody else sees whose it is.</summary>
public sealed class TrainingEntry
{
    public const int MinLearned = 10;
    public const int MaxLearned = 400;
    public const int MostOfOne = 100;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Whose log it stands in; null when their account was erased.</summary>
    public Guid? WorkerId { get; init; }

    public required TrainingKind Kind { get; init; }

    public required DateTimeOffset Day { get; init; }

    public required Lesson Lesson { get; init; }

    /// <summary>What they learned, in their words.</summary>
    public required string Learned { get; init; }

    /// <summary>Whether it may be shown to everybody, without a name and a day.</summary>
    public required bool MayShow { get; init; }
}
