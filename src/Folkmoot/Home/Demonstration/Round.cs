namespace Folkmoot.Home.Demonstration;

/// <summary>A process of the demonstration.</summary>
/// <param name="Playbook">The playbook it runs.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="Ideas">The file of its ideas; null for none yet.</param>
/// <param name="Pounds">The money to decide on; 0 while that is open.</param>
/// <param name="Voters">How many voter codes there are; in each ward, where wards have lists of their own.</param>
/// <param name="Ballots">How many of them were used on line.</param>
internal sealed record Round(string Playbook, string Title, string Summary, string? Ideas, long Pounds, int Voters, int Ballots)
{
    /// <summary>The money of each ward that has a list of its own, in pounds.</summary>
    public IReadOnlyList<(string Ward, long Pounds)> Wards { get; init; } = [];

    /// <summary>Where people vote on paper: the station, the district on whose list they vote, and how many sheets were filled in there.</summary>
    public IReadOnlyList<PaperStation> Paper { get; init; } = [];
}
