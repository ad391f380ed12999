namespace Folkmoot.Savings.Model;

/// <summary>How far an initiative has paid back by the end of a year, in minor units; below 0 while it has not.</summary>
/// <param name="Year">The year, counted from 0.</param>
/// <param name="Fiscal">What budgets spend less, as money or as capacity, less the money put in.</param>
/// <param name="AllValue">All value, less all that was put in, also in kind.</param>
public sealed record CurvePoint(int Year, long Fiscal, long AllValue);
