using Folkmoot.Platform.Database;

namespace Folkmoot.Listening.Stories;

/// <summary>What somebody lived through, as they want it told. It is public once its teller has read it and said so, and gone for good whenever they take it back.</summary>
public sealed class Story : IVersioned
{
    public const int MinTitle = 5;
    public const int MaxTitle = 120;
    public const int MinWords = 40;
    public const int MaxWords = 4000;
    public const int MaxTeller = 80;
    public const int MaxMedia = 300;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Counts from 1 in each process.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    public required string Words { get; set; }

    /// <summary>What the teller wants to be called in public; empty for no name.</summary>
    public required string Teller { get; set; }

    /// <summary>The part of the place; empty for all of it.</summary>
    public required string Area { get; set; }

    /// <summary>Where it can be heard or seen, such as an episode of a podcast; empty for nowhere.</summary>
    public required string Media { get; set; }

    /// <summary>When the teller said that it may be shared; null while they have not.</summary>
    public DateTimeOffset? SharedAt { get; set; }

    /// <summary>The version of the words in which the teller was told what sharing means.</summary>
    public required int Wording { get; init; }

    /// <summary>Who wrote it down; null once their account is erased.</summary>
    public Guid? WriterId { get; set; }

    /// <summary>Keyed hash of the teller's code.</summary>
    public required byte[] CodeHash { get; init; }

    public Guid Version { get; set; }
}
