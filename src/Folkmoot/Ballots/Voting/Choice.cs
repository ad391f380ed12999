namespace Folkmoot.Ballots.Voting;

/// <summary>What a ballot says of one proposal.</summary>
/// <param name="Number">The proposal's number.</param>
/// <param name="Value">Its place in a ranking, its points or its score; 1 where it is only chosen.</param>
public readonly record struct Choice(int Number, long Value = 1);
