namespace Folkmoot.Savings.Model;

/// <summary>After how many years gains have made up for what was put in; null where they do not within the years looked at.</summary>
/// <param name="Cashable">Counting as gains only money that leaves budgets, and as costs money.</param>
/// <param name="Fiscal">Counting capacity as well.</param>
/// <param name="AllValue">Counting all value, and as costs also what was given in kind.</param>
public sealed record Payback(int? Cashable, int? Fiscal, int? AllValue);
