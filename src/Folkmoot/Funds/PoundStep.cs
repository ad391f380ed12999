namespace Folkmoot.Funds;

/// <summary>Where one pound of a contribution is now.</summary>
/// <param name="Kind">"grant", "fee", "free" or "back".</param>
/// <param name="Grant">The grant that has it; null for none.</param>
public sealed record PoundStep(string Kind, PoolGrant? Grant);
