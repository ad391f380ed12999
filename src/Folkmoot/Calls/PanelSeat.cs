namespace Folkmoot.Calls;

/// <summary>A member of the panel that decides on a round. Its members are known to everybody by name.</summary>
public sealed class PanelSeat
{
    public const int MaxName = 80;
    public const int MaxDisclosure = 500;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public Guid? AccountId { get; set; }

    public required string Name { get; set; }

    public required bool IsResident { get; init; }

    /// <summary>Whether the member leads the panel and rules on interests.</summary>
    public required bool IsChair { get; init; }

    /// <summary>Relatives among the staff, disclosed when the member was recruited; empty when the member said that there are none.</summary>
    public required string Disclosed { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the member left; null while the member is on it.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}
