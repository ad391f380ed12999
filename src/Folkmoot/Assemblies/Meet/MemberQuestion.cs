using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Meet;

/// <summary>Something that a member wants to know from experts or officials, and the answer.</summary>
public sealed class MemberQuestion : IVersioned
{
    public const int MaxWords = 1000;
    public const int MaxAnswer = 5000;
    public const int MaxWho = 200;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public required int Number { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Answer { get; set; } = "";

    public string AnsweredBy { get; set; } = "";

    public DateTimeOffset? AnsweredAt { get; set; }

    public Guid Version { get; set; }
}
