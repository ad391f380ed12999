namespace Folkmoot.Proposals.Ideas;

/// <summary>
/// What somebody without a session did and has not confirmed yet. It is done, and this row is gone, when they follow the link in the
/// letter; without that it is forgotten after <see cref="Deeds.Life"/>.
/// </summary>
public sealed class Deed
{
    public required Guid Id { get; init; }

    /// <summary>The keyed hash of the link's token, which only the letter holds.</summary>
    public required byte[] TokenHash { get; init; }

    public required string Email { get; init; }

    public required string EmailKey { get; init; }

    /// <summary>The name to show with it; empty for none.</summary>
    public required string ShownAs { get; init; }

    public required DeedKind Kind { get; init; }

    public required Guid IdeaId { get; init; }

    /// <summary>The words of a point; empty for everything else.</summary>
    public required string Words { get; init; }

    /// <summary>Whether the point is for the idea.</summary>
    public required bool IsFor { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
