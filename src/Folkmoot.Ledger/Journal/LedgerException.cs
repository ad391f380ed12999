namespace Folkmoot.Ledger;

/// <summary>An instruction was refused; the journal is as it was. The message is one sentence for people.</summary>
/// <param name="refusal">Why, for programs.</param>
/// <param name="message">Why, for people, with what to do.</param>
public sealed class LedgerException(LedgerRefusal refusal, string message) : Exception(message)
{
    /// <summary>Why, for programs.</summary>
    public LedgerRefusal Refusal { get; } = refusal;
}
