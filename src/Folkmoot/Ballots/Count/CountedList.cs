using Folkmoot.Counting;

namespace Folkmoot.Ballots.Count;

/// <summary>A list that was counted.</summary>
/// <param name="District">The district; null for the whole place.</param>
/// <param name="Account">The account of its count.</param>
public sealed record CountedList(string? District, CountAccount Account);
