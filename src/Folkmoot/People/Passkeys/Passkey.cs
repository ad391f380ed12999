namespace Folkmoot.People.Passkeys;

/// <summary>The public half of a key pair that lives in somebody's phone, computer or security key (WebAuthn level 2). With it they sign in.</summary>
public sealed class Passkey
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The name under which the device finds its half; unique everywhere.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>The public key in COSE form.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>What its owner calls it, such as "My phone".</summary>
    public required string Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The day on which it was last used; null for never.</summary>
    public DateOnly? UsedOn { get; set; }

    /// <summary>How often the device says it was used; 0 where it does not count. A count that goes back shows a copy.</summary>
    public long SignCount { get; set; }

    /// <summary>How the device can be reached, such as "internal", separated by commas.</summary>
    public required string Transports { get; init; }

    public bool IsUserVerified { get; set; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; set; }
}
