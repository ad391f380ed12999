using Folkmoot.Platform.Database;

namespace Folkmoot.Listening;

/// <summary>One short sentence that people answer with agree, disagree or pass.</summary>
public sealed class HeardStatement : IVersioned
{
    public const int MinText = 5;
    public const int MaxText = 200;
    public const int MaxSource = 200;
    public const int MaxReason = 500;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Counts from 1 in each process, in the order in which statements came.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>The text without case, marks and blanks, so that nobody writes the same twice.</summary>
    public required string Plain { get; init; }

    /// <summary>Where it was heard before it stood here, such as "heard in 14 conversations in 3 wards"; empty when it was written here.</summary>
    public string Source { get; init; } = "";

    /// <summary>Written by the organisers before the conversation opened.</summary>
    public bool IsSeed { get; init; }

    /// <summary>Keyed hash of who wrote it, so that they can follow it; null for the organisers.</summary>
    public byte[]? Author { get; init; }

    public required StatementState State { get; set; }

    /// <summary>Why it was taken out, in public; empty otherwise.</summary>
    public string Reason { get; set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public Guid Version { get; set; }
}
