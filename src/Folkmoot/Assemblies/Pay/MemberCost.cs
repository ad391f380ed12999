namespace Folkmoot.Assemblies.Pay;

/// <summary>An amount that a member is owed. Only organisers and the member see whose it is; the journal of the fund knows sums.</summary>
public sealed class MemberCost
{
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public required Guid MemberId { get; init; }

    public required MemberCostKind Kind { get; init; }

    /// <summary>In minor units; above 0.</summary>
    public required long Pence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The list on which it is paid; null while it is on none.</summary>
    public Guid? ListId { get; set; }
}
