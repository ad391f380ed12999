namespace Folkmoot.Assemblies.Lottery;

/// <summary>Somebody who was drawn, as the public record knows them.</summary>
/// <param name="Number">The number in the record.</param>
/// <param name="Chance">The chance before the draw, as a fraction.</param>
/// <param name="Values">What the quotas ask, a value of each feature.</param>
internal sealed record ReplayPerson(string Number, string Chance, IReadOnlyList<string> Values);
