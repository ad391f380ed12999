namespace Folkmoot.Ballots.Roll.Claims;

/// <summary>
/// Somebody says that they may vote and has not yet shown that the address is theirs. It becomes a line of the roll when they follow the
/// link in the letter; without that it is forgotten after a day.
/// </summary>
public sealed class Claim
{
    public required Guid Id { get; init; }

    public required Guid PhaseId { get; init; }

    /// <summary>The keyed hash of the link's token, which only the letter holds.</summary>
    public required byte[] TokenHash { get; init; }

    public required string Email { get; init; }

    /// <summary>The keyed hash of ballot and mailbox.</summary>
    public required byte[] MailHash { get; init; }

    /// <summary>The keyed hash of ballot, name, year of birth and postcode; null for somebody who is on the roll already.</summary>
    public byte[]? PersonHash { get; init; }

    /// <summary>What stands on the roll; empty for somebody who is on it already.</summary>
    public required string Addressee { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
