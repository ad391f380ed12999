namespace Folkmoot.Assemblies.Meet;

/// <summary>A session's speakers' list at one moment.</summary>
/// <param name="Now">The moment.</param>
/// <param name="Running">Who speaks; null for nobody.</param>
/// <param name="Waiting">Who waits, the next first: whoever has spoken less often comes first, and among these whoever asked first.</param>
/// <param name="Spoken">What everybody has spoken so far, the longest first.</param>
/// <param name="Members">How many members could speak.</param>
internal sealed record SpeakersView(DateTimeOffset Now, SpeakerTurn? Running, IReadOnlyList<SpeakerTurn> Waiting, IReadOnlyList<SpeakerLine> Spoken, int Members)
{
    /// <summary>How many of the members have spoken.</summary>
    public int MembersHeard => Spoken.Count(s => s.Seat is not null);

    /// <summary>"1 minute 5 seconds".</summary>
    public static (int Minutes, int Seconds) Split(TimeSpan time) => ((int)time.TotalMinutes, time.Seconds);

    /// <summary>Orders a session's turns.</summary>
    /// <param name="turns">All turns of the session, with the seats of members.</param>
    /// <param name="members">How many members could speak.</param>
    /// <param name="now">The moment.</param>
    public static SpeakersView Of(IReadOnlyList<(Speech Speech, int? Seat)> turns, int members, DateTimeOffset now)
    {
        static (Guid? Member, string Guest) Who(Speech speech) => (speech.MemberId, speech.Guest.ToUpperInvariant());
        var taken = turns.Where(t => !t.Speech.IsWaiting).GroupBy(t => Who(t.Speech)).ToDictionary(g => g.Key, g => g.ToList());
        SpeakerTurn Turn((Speech Speech, int? Seat) turn) => new(turn.Speech, turn.Seat, taken.GetValueOrDefault(Who(turn.Speech))?.Count(t => t.Speech != turn.Speech) ?? 0);
        var running = turns.Where(t => t.Speech.IsRunning).Select(Turn).FirstOrDefault();
        return new SpeakersView(
            now,
            running,
            [.. turns.Where(t => t.Speech.IsWaiting).Select(Turn).OrderBy(t => t.Before).ThenBy(t => t.Speech.Number)],
            [.. taken.Values.Select(g => new SpeakerLine(g[0].Seat, g[0].Speech.Guest, g.Count, g.Aggregate(TimeSpan.Zero, (sum, t) => sum + t.Speech.Taken(now))))
                .OrderByDescending(s => s.Taken).ThenBy(s => s.Seat ?? int.MaxValue).ThenBy(s => s.Guest, StringComparer.Ordinal)],
            members);
    }
}
