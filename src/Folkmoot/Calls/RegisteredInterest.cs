namespace Folkmoot.Calls;

/// <summary>One tie in the register of somebody who sits on panels. It stays there when it has ended, so that it can be seen what was said when.</summary>
public sealed class RegisteredInterest
{
    public const int MaxBody = Organisation.MaxName;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The name of the body.</summary>
    public required string Body { get; init; }

    /// <summary>Its number with the prefix of its register; null when it has none or it is not known.</summary>
    public string? Number { get; init; }

    public required InterestTie Tie { get; init; }

    public required Kin Whose { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>The last day on which it held; null while it holds.</summary>
    public DateOnly? Until { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How close it is: direct for the person and the family, whatever they think of it.</summary>
    public InterestKind Kind => Tie == InterestTie.Other || Whose == Kin.Other ? InterestKind.Indirect : InterestKind.Direct;

    /// <summary>Whether it is a tie to this group or to the body that holds the group's money.</summary>
    public bool IsTo(Organisation group) => Is(group.Name, group.Number) || (group.HostName is { } host && Is(host, group.HostNumber));

    private bool Is(string name, string? number) =>
        (Number is not null && number is not null && string.Equals(Number, number, StringComparison.OrdinalIgnoreCase)) || BodyName.Same(Body, name);
}
