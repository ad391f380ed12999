namespace Folkmoot.Savings.Model;

/// <summary>What an agency puts in, in one year.</summary>
/// <param name="Agency">The agency's name.</param>
/// <param name="Year">The year, counted from 0.</param>
/// <param name="Pence">How much, in minor units.</param>
/// <param name="IsInKind">Whether it is something other than money, with its value.</param>
/// <param name="What">What it pays for.</param>
/// <param name="Grant">The grant of the pool that it is part of, from whose journal it was read; null where it was written down.</param>
public sealed record Investment(string Agency, int Year, long Pence, bool IsInKind, string What, string? Grant = null);
