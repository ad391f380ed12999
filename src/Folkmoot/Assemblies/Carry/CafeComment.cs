using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Carry;

/// <summary>What somebody says in the civic café of what the assembly recommends.</summary>
public sealed class CafeComment : IVersioned
{
    public const int MinWords = 10;
    public const int MaxWords = 1000;
    public const int MaxName = 80;
    public const int MaxReason = 500;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>The recommendation it is about; null for the whole.</summary>
    public Guid? RecommendationId { get; init; }

    public required string Words { get; set; }

    /// <summary>As the person wants to be called; empty for nothing.</summary>
    public required string ShownAs { get; set; }

    public required DateTimeOffset At { get; init; }

    public required CommentState State { get; set; }

    /// <summary>Why it was taken out; public.</summary>
    public string Reason { get; set; } = "";

    public Guid Version { get; set; }
}
