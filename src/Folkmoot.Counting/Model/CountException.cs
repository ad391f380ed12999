namespace Folkmoot.Counting;

/// <summary>A rule and an election that do not fit together. The message is one sentence that can be shown as it is.</summary>
public sealed class CountException(string message) : Exception(message);
