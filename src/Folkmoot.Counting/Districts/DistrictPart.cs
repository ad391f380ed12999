namespace Folkmoot.Counting;

/// <summary>One pot of a count by districts.</summary>
/// <param name="Pot">The pot.</param>
/// <param name="Result">Its count, an election of its own: its projects, its money, and the ballots that name at least one of its projects.</param>
public sealed record DistrictPart(DistrictPot Pot, CountResult Result);
