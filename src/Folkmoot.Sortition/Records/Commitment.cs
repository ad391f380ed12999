namespace Folkmoot.Sortition;

/// <summary>What is published before the public random value exists: hashes (SHA-256, in hexadecimal) that leave nothing to be changed afterwards.</summary>
/// <param name="Quotas">Of seats, features and quotas.</param>
/// <param name="Pool">Root of the tree of the people, in which everybody can find themselves.</param>
/// <param name="Panels">Of the panels in their order.</param>
/// <param name="Certificate">Of the chances' proof.</param>
/// <param name="Hash">Of all of them with the objective, the seed and the name of the public random value: the one line to publish.</param>
public sealed record Commitment(string Quotas, string Pool, string Panels, string Certificate, string Hash);
