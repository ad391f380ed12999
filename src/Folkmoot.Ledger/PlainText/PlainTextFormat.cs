namespace Folkmoot.Ledger;

/// <summary>Programs for plain-text accounting that a journal can be handed to.</summary>
public enum PlainTextFormat
{
    /// <summary>hledger.org.</summary>
    Hledger,

    /// <summary>ledger-cli.org.</summary>
    Ledger,

    /// <summary>beancount.github.io.</summary>
    Beancount,
}
