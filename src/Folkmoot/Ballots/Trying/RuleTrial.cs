using Folkmoot.Counting;

namespace Folkmoot.Ballots.Trying;

/// <summary>One rule tried on test ballots.</summary>
/// <param name="Key">The name under which texts describe the rule.</param>
/// <param name="IsOurs">Whether it is the rule that this vote is set to.</param>
/// <param name="Result">Its count; null when the rule gave up.</param>
/// <param name="Areas">What each area gets, the smallest first.</param>
public sealed record RuleTrial(string Key, bool IsOurs, CountResult? Result, IReadOnlyList<AreaTrial> Areas)
{
    /// <summary>Of a hundred voters, how many get something they chose.</summary>
    public long ServedOfHundred => Result is null ? 0 : (long)(Result.Fairness.ShareWithFundedChoice * 100).Floor();

    /// <summary>Proposals whose supporters could have paid with their part of the money and got nothing like it.</summary>
    public int LeftBehind => Result?.Fairness.EjrPlus?.Violations.Count ?? 0;

    public int AreasServed => Areas.Count(area => area.Chosen > 0);
}

/// <summary>What a rule gives an area.</summary>
/// <param name="Name">The area.</param>
/// <param name="VotesOfHundred">How many of a hundred votes went to proposals there.</param>
/// <param name="MoneyOfHundred">How much of a hundred pounds spent goes to proposals there.</param>
/// <param name="Chosen">How many proposals there are chosen.</param>
public sealed record AreaTrial(string Name, int VotesOfHundred, int MoneyOfHundred, int Chosen);
