using Folkmoot.Platform.Database;

namespace Folkmoot.Following;

/// <summary>An address that wants news, and what it was told already.</summary>
public sealed class Follower : IVersioned
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    /// <summary>The address in the one spelling under which it is found.</summary>
    public required string EmailKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>News up to this moment was told, or is not wanted.</summary>
    public required DateTimeOffset SeenUntil { get; set; }

    /// <summary>The day (UTC, counted from 1970) of the last digest.</summary>
    public long DigestDay { get; set; }

    /// <summary>The day on which <see cref="Letters"/> letters asking for a yes were sent.</summary>
    public long LetterDay { get; set; }

    public int Letters { get; set; }

    public Guid Version { get; set; }
}
