namespace Folkmoot.Sortition;

/// <summary>A lottery cannot be prepared from what was given; the message says in one sentence what is wrong, where, and what to do.</summary>
/// <param name="message">The sentence.</param>
public sealed class SortitionException(string message) : Exception(message);
