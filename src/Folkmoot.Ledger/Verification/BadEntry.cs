namespace Folkmoot.Ledger;

/// <summary>The first entry of an export that cannot be right.</summary>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Rule">The invariant it breaks, such as <c>L3</c>; <c>form</c> when the line is no entry at all, <c>terms</c> when it contradicts what was recorded before.</param>
/// <param name="Reason">What is wrong, in one sentence.</param>
public sealed record BadEntry(long Line, string Rule, string Reason);
