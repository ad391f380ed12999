namespace Folkmoot.Assemblies.Recruit;

/// <summary>What came of a call or a letter to somebody who registered: "rang twice, nobody there". It goes when the person's data goes.</summary>
public sealed class CallNote
{
    public const int MaxWords = 500;

    public required Guid Id { get; init; }

    public required Guid RegistrationId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The office that called.</summary>
    public required string Who { get; init; }

    public required string Words { get; init; }
}
