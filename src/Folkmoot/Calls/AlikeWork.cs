namespace Folkmoot.Calls;

/// <summary>Live work or an open bid that is like a bid.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Group">Who does it.</param>
/// <param name="Url">Where more of it stands; null for an open bid, of which nothing else is public.</param>
/// <param name="Bid">The open bid, which can be joined; null for a grant.</param>
/// <param name="Points">How alike it is.</param>
internal sealed record AlikeWork(string Title, string Group, string? Url, Guid? Bid, int Points);
