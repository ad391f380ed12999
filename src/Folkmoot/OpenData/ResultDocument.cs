namespace Folkmoot.OpenData;

/// <summary>A result. Money is in minor units of the process's currency.</summary>
/// <param name="Rule">The name of the rule that counted.</param>
/// <param name="Budget">The money there was.</param>
/// <param name="Spent">What the chosen proposals cost together.</param>
/// <param name="Voters">How many ballots were counted.</param>
/// <param name="CountedAt">When the count was finished.</param>
/// <param name="Chosen">The chosen proposals in the order in which they were bought.</param>
/// <param name="NotChosen">The others, those that came nearest first.</param>
/// <param name="Page">The result for people.</param>
/// <param name="Account">The whole account of the count, round by round, from which it can be replayed.</param>
/// <param name="Ballots">The counted ballots as a Pabulib file.</param>
public sealed record ResultDocument(
    string Rule, long Budget, long Spent, long Voters, DateTimeOffset? CountedAt, IReadOnlyList<ResultDocument.Line> Chosen, IReadOnlyList<ResultDocument.Line> NotChosen,
    Uri Page, Uri Account, Uri Ballots)
{
    /// <summary>One proposal of the result.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Reference">The name that files use for it.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Cost">What it costs.</param>
    /// <param name="Votes">How many voters chose it.</param>
    /// <param name="Round">The round that bought it, or after which it could no longer be paid for.</param>
    /// <param name="Why">The reason in words.</param>
    public sealed record Line(int Number, string Reference, string Title, long Cost, long Votes, int Round, string Why);
}
