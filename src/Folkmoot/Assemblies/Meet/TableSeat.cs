namespace Folkmoot.Assemblies.Meet;

/// <summary>At which table a member sits in one round of a session.</summary>
public sealed class TableSeat
{
    public required Guid SessionId { get; init; }

    /// <summary>From 1 within the session.</summary>
    public required int Round { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>From 1.</summary>
    public required int Table { get; init; }
}
