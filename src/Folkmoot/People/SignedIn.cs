namespace Folkmoot.People;

/// <summary>Somebody has just signed in.</summary>
/// <param name="Session">The session that now exists.</param>
/// <param name="ReturnTo">Where the person wanted to go; null for nowhere in particular.</param>
internal sealed record SignedIn(Guid Session, string? ReturnTo);
