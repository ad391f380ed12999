namespace Folkmoot.Proposals.Ideas;

/// <summary>Somebody who takes part before they have signed in.</summary>
/// <param name="Email">The address as written.</param>
/// <param name="ShownAs">The name to show; empty for none.</param>
internal sealed record Guest(string? Email, string? ShownAs);
