using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Somebody who was drawn.</summary>
public sealed class Member : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public required Guid RegistrationId { get; init; }

    public required Guid DrawId { get; init; }

    /// <summary>The panel, from 1.</summary>
    public int Panel { get; init; } = 1;

    /// <summary>The seat, from 1 within the assembly; what the public calls the person. No two panels have the same.</summary>
    public required int Seat { get; init; }

    public required MemberPart Part { get; set; }

    public required MemberState State { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public Guid Version { get; set; }

    /// <summary>Whether the person sits, or would sit once they say yes.</summary>
    public bool IsIn => State is MemberState.Drawn or MemberState.Confirmed;

    /// <summary>Whether the person has a seat and said yes: such members meet, speak and vote.</summary>
    public bool IsConfirmed => this is { Part: MemberPart.Member, State: MemberState.Confirmed };
}
