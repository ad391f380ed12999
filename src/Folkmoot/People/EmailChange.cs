namespace Folkmoot.People;

/// <summary>Somebody wants another address for their account; a link sent to that address proves that it is theirs.</summary>
public sealed class EmailChange
{
    /// <summary>The account; each wants one new address at a time.</summary>
    public required Guid AccountId { get; init; }

    public required string Email { get; set; }

    public required string EmailKey { get; set; }

    /// <summary>The keyed hash of the link's token, which only the letter holds.</summary>
    public required byte[] TokenHash { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The day, counted from 1970, on which <see cref="Letters"/> letters were sent.</summary>
    public long LetterDay { get; set; }

    public int Letters { get; set; }
}
