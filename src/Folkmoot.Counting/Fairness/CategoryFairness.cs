namespace Folkmoot.Counting;

/// <summary>
/// How a category fared. A project in several categories counts for each of them in equal parts; projects in none are left out.
/// </summary>
/// <param name="Category">Its name.</param>
/// <param name="VoteShare">Its part of the votes, from 0 to 1.</param>
/// <param name="MoneyShare">Its part of the money spent, from 0 to 1.</param>
public sealed record CategoryFairness(string Category, Fraction VoteShare, Fraction MoneyShare);
