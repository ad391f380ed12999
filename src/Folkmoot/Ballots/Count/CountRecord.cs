using Folkmoot.Platform.Database;

namespace Folkmoot.Ballots.Count;

/// <summary>The count of a ballot: begun when the ballot closes, public when it is done.</summary>
public sealed class CountRecord : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid PhaseId { get; init; }

    /// <summary>The job that counts, under which progress can be asked for.</summary>
    public required Guid JobId { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The account of the count as the counting library writes it; null until it is done.</summary>
    public string? Account { get; set; }

    /// <summary>The proposals that the file says were chosen, when the election was imported from one that does: references separated by commas.</summary>
    public string? PublishedWinners { get; set; }

    /// <summary>How many of the ballots were cast on paper; they are counted like all others.</summary>
    public int PaperBallots { get; set; }

    public Guid Version { get; set; }
}
