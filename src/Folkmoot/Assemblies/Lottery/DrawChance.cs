namespace Folkmoot.Assemblies.Lottery;

/// <summary>What a person of the pool can know of a draw beforehand: their chance, and how to find themselves in the public record.</summary>
public sealed class DrawChance
{
    public required Guid DrawId { get; init; }

    public required Guid RegistrationId { get; init; }

    /// <summary>The chance as a fraction, such as "13/199".</summary>
    public required string Chance { get; init; }

    /// <summary>On how many of the panels the person is.</summary>
    public required int OnPanels { get; init; }

    /// <summary>The person's number in the public record.</summary>
    public required int PublicNumber { get; init; }

    /// <summary>What opens the person's commitment, in hexadecimal.</summary>
    public required string Salt { get; init; }

    /// <summary>Why the person fits on no panel; empty for everybody else.</summary>
    public string Why { get; init; } = "";
}
