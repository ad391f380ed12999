namespace Folkmoot.Platform.Feeds;

/// <summary>One piece of news.</summary>
/// <param name="Id">Stays the same for ever, also when the entry's words change.</param>
/// <param name="Title">What happened, in one line.</param>
/// <param name="Url">Where to read more, from the root of the site.</param>
/// <param name="Summary">A sentence or two in plain text.</param>
/// <param name="Author">The office or body, never a private person's name.</param>
/// <param name="Published">When it happened.</param>
/// <param name="Updated">When the entry last changed.</param>
public sealed record FeedEntry(
    Guid Id, string Title, string Url, string Summary, string Author, DateTimeOffset Published, DateTimeOffset Updated);
