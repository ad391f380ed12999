namespace Folkmoot.Ballots.Import;

/// <summary>An election file that somebody uploaded. The file itself is removed when it has been read.</summary>
public sealed class ImportRecord
{
    public required Guid Id { get; init; }

    public required Guid PlaceId { get; init; }

    public required string FileName { get; init; }

    public required ImportAs As { get; init; }

    /// <summary>The counting rule to use instead of the file's own; empty for the file's.</summary>
    public required string Rule { get; init; }

    public required byte[]? Content { get; set; }

    public required Guid JobId { get; set; }

    public required Guid? AccountId { get; init; }

    public required string Office { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The process it became; null while it is being read or when it was refused.</summary>
    public Guid? ProcessId { get; set; }
}
