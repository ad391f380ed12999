namespace Folkmoot.Ballots.Count;

/// <summary>Where a count stands.</summary>
public sealed record CountHead(Guid JobId, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? PublishedWinners, int PaperBallots = 0)
{
    /// <summary>The references of the proposals that the imported file says were chosen; null when it says nothing.</summary>
    public IReadOnlySet<string>? Published => PublishedWinners?.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
