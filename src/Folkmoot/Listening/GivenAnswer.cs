using Folkmoot.Opinion;

namespace Folkmoot.Listening;

/// <summary>What somebody answered to a statement, kept without anything that says who it was.</summary>
public sealed class GivenAnswer
{
    public required Guid ProcessId { get; init; }

    /// <summary>A keyed hash of the process with the account, the device or the sheet, so that one person answers once and nobody can be followed to another process.</summary>
    public required byte[] Key { get; init; }

    public required Guid StatementId { get; init; }

    public required Answer Answer { get; set; }

    /// <summary>The day, and no finer, so that nobody can be told by the hour.</summary>
    public required DateTimeOffset Day { get; init; }

    /// <summary>How many statements this person had been shown before it.</summary>
    public required int Step { get; init; }

    /// <summary>Weight of the statement in the draw that showed it; with <see cref="Total"/> it is the chance with which it came.</summary>
    public required long Weight { get; init; }

    /// <summary>Sum of all weights in that draw.</summary>
    public required long Total { get; init; }

    /// <summary>Number of the <see cref="Routing.RoutingState"/> it was drawn from; null on paper, and where it is forgotten.</summary>
    public long? State { get; set; }

    public AnswerMode Mode { get; init; }
}
