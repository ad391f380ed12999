namespace Folkmoot.Ballots.Roll.Upload;

/// <summary>A list of voters that somebody uploaded. The list itself is removed when it has been read.</summary>
public sealed class RollUpload
{
    public required Guid Id { get; init; }

    public required Guid PhaseId { get; init; }

    public required string FileName { get; init; }

    public required byte[]? Content { get; set; }

    public required Guid JobId { get; set; }

    public required Guid? AccountId { get; init; }

    public required string Office { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many voters it added; null until it is done.</summary>
    public int? Added { get; set; }

    /// <summary>What is wrong with the list, one sentence on each line, the first of them; empty when nothing is.</summary>
    public string Faults { get; set; } = "";
}
