namespace Folkmoot.Calls;

/// <summary>What a ballot gave to one bid, in the words of its record.</summary>
/// <param name="Pence">What it gets, in minor units; 0 for nothing.</param>
/// <param name="Support">How many supported it.</param>
/// <param name="Voters">How many ballots were cast.</param>
/// <param name="Entitled">Who could vote.</param>
/// <param name="Options">What else was on the ballot.</param>
/// <param name="Reasons">How it was counted, and what followed for this bid.</param>
/// <param name="Feedback">What the group is told.</param>
internal sealed record BallotShare(long Pence, int Support, int Voters, string Entitled, string Options, string Reasons, string Feedback);
