namespace Folkmoot.Platform.Feeds;

/// <summary>News about one subject.</summary>
/// <param name="Subject">The id of the place or process; the feed's own id is made of it and never changes.</param>
/// <param name="Title">What the news are about.</param>
/// <param name="Url">The subject's page, from the root of the site.</param>
/// <param name="Since">When the subject came to be: the feed's date while nothing has happened.</param>
/// <param name="Entries">What happened, the newest first; sources give at most 50.</param>
public sealed record Feed(Guid Subject, string Title, string Url, DateTimeOffset Since, IReadOnlyList<FeedEntry> Entries);
