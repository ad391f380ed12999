namespace Folkmoot.Opinion;

/// <summary>Votes, settings or files that cannot be mapped. The message is one sentence that says what is wrong, where, and what to do.</summary>
/// <param name="message">The sentence.</param>
public sealed class OpinionException(string message) : Exception(message);
