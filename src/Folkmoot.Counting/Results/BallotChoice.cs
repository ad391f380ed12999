namespace Folkmoot.Counting;

/// <summary>One project named on a ballot.</summary>
/// <param name="Project">Its id.</param>
/// <param name="Value">Points or score; ignored for approvals and for rankings, where the place in the list counts.</param>
public readonly record struct BallotChoice(string Project, long Value = 1);
