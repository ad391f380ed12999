using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>Something that an assembly recommends, from the first draft to what became of it.</summary>
public sealed class Recommendation : IVersioned
{
    public const int MaxTitle = 200;
    public const int MinWords = 20;
    public const int MaxWords = 5000;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>From 1 within the assembly; never given twice.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    /// <summary>What is to be done, by whom.</summary>
    public required string Words { get; set; }

    /// <summary>Why the assembly wants it, and what speaks against it.</summary>
    public required string Reasons { get; set; }

    public required RecommendationState State { get; set; }

    /// <summary>Why it was withdrawn; empty otherwise.</summary>
    public string Withdrawn { get; set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Members when the vote closed; 0 before.</summary>
    public int Members { get; set; }

    public int For { get; set; }

    public int Against { get; set; }

    public int Abstained { get; set; }

    public DateTimeOffset? VotedAt { get; set; }

    /// <summary>What those who owe it answered; null while they have not.</summary>
    public ResponseKind? Response { get; set; }

    /// <summary>The reasons of the answer.</summary>
    public string ResponseWords { get; set; } = "";

    public string ResponseWho { get; set; } = "";

    public DateTimeOffset? RespondedAt { get; set; }

    /// <summary>The number of the project that carries it out; null for none.</summary>
    public int? Project { get; set; }

    /// <summary>What became of it, told when it was time; empty before.</summary>
    public string LookBack { get; set; } = "";

    public DateTimeOffset? LookedBackAt { get; set; }

    public Guid Version { get; set; }

    public int Voted => For + Against + Abstained;

    public bool IsDecided => State is RecommendationState.Carried or RecommendationState.NotCarried or RecommendationState.NoQuorum;
}
