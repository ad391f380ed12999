namespace Folkmoot.Assemblies.Meet;

/// <summary>Something that members learn from: a talk, a paper, a visit.</summary>
public sealed class Evidence
{
    public const int MaxTitle = 200;
    public const int MaxWho = 200;
    public const int MaxChosen = 500;
    public const int MaxSource = 500;
    public const int MaxWords = 2000;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public Guid? SessionId { get; init; }

    public required string Title { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>Who says it, and for whom they work.</summary>
    public required string Who { get; init; }

    /// <summary>By whom and how they were chosen.</summary>
    public required string ChosenBy { get; init; }

    /// <summary>Where it can be read or heard; empty for nowhere.</summary>
    public string Source { get; init; } = "";

    public string Words { get; init; } = "";

    public required DateTimeOffset At { get; init; }
}
