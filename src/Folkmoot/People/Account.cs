using Folkmoot.Platform.Database;

namespace Folkmoot.People;

/// <summary>A person who signs in. As little as possible is kept: how to address and to reach them.</summary>
public sealed class Account : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The address as the person wrote it; null for the first administrator until they give one.</summary>
    public string? Email { get; set; }

    /// <summary>The address in the one spelling under which accounts are found (<see cref="EmailAddress.Key"/>).</summary>
    public string? EmailKey { get; set; }

    /// <summary>Whether a letter or a provider has shown that the address is the person's. Nothing is found by an address that is not.</summary>
    public bool IsEmailProven { get; set; }

    public required string DisplayName { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The hour, counted from 1970, in which <see cref="Letters"/> sign-in letters were sent.</summary>
    public long LetterHour { get; set; }

    public int Letters { get; set; }

    /// <summary>The day, counted from 1970, on which <see cref="Guesses"/> codes were tried.</summary>
    public long GuessDay { get; set; }

    public int Guesses { get; set; }

    public Guid Version { get; set; }
}
