namespace Folkmoot.Platform.Audit;

/// <summary>One privileged act, written in the transaction that performs it and never changed.</summary>
public sealed class AuditEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account that acted; null for the platform itself.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>What was done, such as "process.opened".</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to, such as "process".</summary>
    public required string Kind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The particulars in words, without personal data.</summary>
    public required string Details { get; init; }
}
