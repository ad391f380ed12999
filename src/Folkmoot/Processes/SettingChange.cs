namespace Folkmoot.Processes;

/// <summary>A change to a phase after it opened, with its reason; shown to everybody for ever.</summary>
public sealed class SettingChange
{
    public required Guid Id { get; init; }

    public required Guid PhaseId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What changed, in words: "Closes: 6 December 2026, 8 pm → 13 December 2026, 8 pm".</summary>
    public required string What { get; init; }

    public required string Reason { get; init; }

    /// <summary>The office that changed it.</summary>
    public required string Who { get; init; }
}
