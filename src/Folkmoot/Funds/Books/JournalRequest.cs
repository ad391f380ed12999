using Folkmoot.Ledger;

namespace Folkmoot.Funds.Books;

/// <summary>What is asked of a journal.</summary>
/// <param name="Journal">Which.</param>
/// <param name="Instructions">What to carry out together, or nothing when it is only looked at.</param>
/// <param name="Read">What to take out of it when it is only looked at.</param>
public sealed record JournalRequest(Guid Journal, IReadOnlyList<Instruction>? Instructions, Func<Journal, object>? Read);
