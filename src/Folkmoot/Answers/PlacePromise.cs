namespace Folkmoot.Answers;

/// <summary>Something that somebody promised by a day.</summary>
/// <param name="Owner">Who promised it.</param>
/// <param name="Words">What.</param>
/// <param name="To">To whom.</param>
/// <param name="Url">Its page, from the root of the site.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="Ended">What became of it, in a word; null while it is open.</param>
/// <param name="Story">What was last written down about it; empty for nothing.</param>
public sealed record PlacePromise(string Owner, string Words, string To, string Url, DateOnly DueOn, string? Ended, string Story)
{
    public bool IsLateOn(DateOnly today) => Ended is null && DueOn < today;
}
