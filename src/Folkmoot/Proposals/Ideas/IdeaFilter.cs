namespace Folkmoot.Proposals.Ideas;

/// <summary>What somebody looks for among ideas, and in which order.</summary>
/// <param name="Words">Words that must all stand in title, words, who it helps or topics; empty for any.</param>
/// <param name="Area">The area; empty for any.</param>
/// <param name="Order">"support", "chance", or anything else for the newest first.</param>
internal sealed record IdeaFilter(string Words, string Area, string Order);
