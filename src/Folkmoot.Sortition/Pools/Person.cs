namespace Folkmoot.Sortition;

/// <summary>Somebody who has answered the invitation.</summary>
/// <param name="Id">What the organiser calls the person; null when only the place in the file tells people apart.</param>
/// <param name="Values">The value of each feature, as the index of its row among all rows of the quotas.</param>
/// <param name="Household">The address shared with others, at most one of whom may be drawn; null when none is known.</param>
public sealed record Person(string? Id, IReadOnlyList<int> Values, string? Household = null);
