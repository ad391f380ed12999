using Folkmoot.Platform.Database;

namespace Folkmoot.People;

/// <summary>
/// One request to sign in: the letter to it carries a link and a code, and whichever is used first uses up both. The row knows
/// their keyed hashes only. Its id is random, because whoever knows it may try codes.
/// </summary>
public sealed class SignInLink : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Whom it signs in; null when nobody has the address, so that the request looks the same from outside.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Null until the letter is written.</summary>
    public byte[]? TokenHash { get; set; }

    /// <summary>Null until the letter is written, and for links that come without a code.</summary>
    public byte[]? CodeHash { get; set; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>How many codes were tried.</summary>
    public int Tries { get; set; }

    /// <summary>Where the person wanted to go, from the root of the site.</summary>
    public string? ReturnTo { get; init; }

    public Guid Version { get; set; }
}
