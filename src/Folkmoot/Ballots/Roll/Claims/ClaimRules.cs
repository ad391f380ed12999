using Folkmoot.Platform.Database;

namespace Folkmoot.Ballots.Roll.Claims;

/// <summary>Whether people may put themselves on the roll of a ballot, and what is checked when they do.</summary>
public sealed class ClaimRules : IVersioned
{
    public const int MaxPostcodes = 4000;
    public const int MaxContact = 300;

    public required Guid PhaseId { get; init; }

    public required bool IsOpen { get; set; }

    /// <summary>The age that people must reach in the year in which the vote closes; null for no limit.</summary>
    public int? MinAge { get; set; }

    /// <summary>Beginnings of the postcodes that belong to the place, in capitals without spaces, separated by commas; empty for no check.</summary>
    public required string Postcodes { get; set; }

    /// <summary>Whom somebody can ask whose check failed.</summary>
    public required string Contact { get; set; }

    public Guid Version { get; set; }

    internal IReadOnlyList<string> Beginnings => Postcodes.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
