using Folkmoot.Platform.Database;

namespace Folkmoot.Savings;

/// <summary>Which part of what was promised out of savings, and has not come, a place keeps free in its pool, so that nothing hangs on a saving that never reaches the bank.</summary>
public sealed class SavingsReserve : IVersioned
{
    /// <summary>The name under which the reserve is set aside in the journal. Rounds have two parts, so that none is called like it.</summary>
    public const string Round = "reserve";

    public required Guid PlaceId { get; init; }

    /// <summary>In hundredths of a per cent.</summary>
    public required int Share { get; set; }

    /// <summary>Who decided so, and where.</summary>
    public required string Paper { get; set; }

    public required DateOnly SetOn { get; set; }

    public Guid Version { get; set; }
}
