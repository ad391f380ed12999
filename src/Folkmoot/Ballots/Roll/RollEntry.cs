namespace Folkmoot.Ballots.Roll;

/// <summary>
/// One eligible voter of one ballot. The roll knows people and never choices; the box knows choices and never people. Nothing in a row
/// of one leads to a row of the other.
/// </summary>
public sealed class RollEntry
{
    public const int LongestHelper = 200;

    /// <summary>Random, so that it tells nothing of order.</summary>
    public required Guid Id { get; init; }

    public required Guid PhaseId { get; init; }

    /// <summary>The keyed hash of the voter code. The code itself is made from the installation's secret when letters are printed, and stored nowhere.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>Whom the letter is for, as the organiser wrote it; empty for codes that are handed out.</summary>
    public required string Addressee { get; set; }

    /// <summary>The order on the list the organiser gave, for printing.</summary>
    public required int Line { get; init; }

    public required RollState State { get; set; }

    /// <summary>The district in which the voter votes; null where the roll does not say.</summary>
    public string? District { get; init; }

    /// <summary>The station at which the voter takes part on paper; null for voters on line.</summary>
    public Guid? StationId { get; set; }

    /// <summary>Who acted for the voter when the ballot was issued; null when nobody did.</summary>
    public string? Helper { get; set; }

    /// <summary>The keyed hash of the voter's mailbox, so that they find their line when they sign in; null where no address is known.</summary>
    public byte[]? MailHash { get; set; }

    /// <summary>The keyed hash of what a voter who put themselves on the roll said of themselves, so that nobody does so twice; null for all others.</summary>
    public byte[]? PersonHash { get; set; }

    /// <summary>The day on which a ballot was issued, so that people can notice votes in their name; no time of day.</summary>
    public DateOnly? IssuedOn { get; set; }
}
