namespace Folkmoot.Ballots.Roll.Upload;

/// <summary>An uploaded list as it was read.</summary>
/// <param name="Voters">The voters in order.</param>
/// <param name="Faults">What is wrong, by line; when there is anything, nothing is added.</param>
internal sealed record RollList(IReadOnlyList<RollVoter> Voters, IReadOnlyList<string> Faults);
