namespace Folkmoot.Ledger;

/// <summary>A line is not an entry; the message says why.</summary>
internal sealed class LineException(string message) : Exception(message);
