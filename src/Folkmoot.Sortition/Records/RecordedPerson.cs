namespace Folkmoot.Sortition;

/// <summary>Somebody of the pool as a record of a draw shows them.</summary>
/// <param name="Id">The organiser's id or the row; in a public record a number that says nothing.</param>
/// <param name="Salt">The secret that hides who it is, in hexadecimal; empty where there is none, null in a public record.</param>
/// <param name="Leaf">The commitment to salt, id and values, in hexadecimal.</param>
/// <param name="Values">The value of each feature, as rows of the quotas.</param>
/// <param name="Household">A number shared with the other people of the same address; null for nobody.</param>
/// <param name="Chance">The chance.</param>
/// <param name="Panels">The panels the person is on, counted from 0.</param>
public sealed record RecordedPerson(string Id, string? Salt, string Leaf, IReadOnlyList<int> Values, int? Household, Ratio Chance, IReadOnlyList<int> Panels);
