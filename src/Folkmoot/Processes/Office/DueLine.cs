namespace Folkmoot.Processes.Office;

/// <summary>Something that somebody in the office must do. What many things have in common stands in one line.</summary>
/// <param name="State">How pressing it is.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Who">The person or office that owes it; empty for the organisers.</param>
/// <param name="At">By when; null when no day is set.</param>
/// <param name="Url">Where it is done, from the root of the site.</param>
public sealed record DueLine(DueState State, string What, string Who, DateTimeOffset? At, string Url)
{
    /// <summary>What is due within this time counts as near.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    /// <summary>How pressing something with a day is; null when there is plenty of time.</summary>
    public static DueState? StateOf(DateTimeOffset at, DateTimeOffset now) => at < now ? DueState.Late : at <= now + Soon ? DueState.Soon : null;
}
