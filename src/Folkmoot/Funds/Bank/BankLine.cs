namespace Folkmoot.Funds.Bank;

/// <summary>One line of a bank statement, and what in the books it is.</summary>
public sealed class BankLine
{
    public const int MaxText = 300;

    public required Guid Id { get; init; }

    public required Guid JournalId { get; init; }

    public required Guid StatementId { get; init; }

    /// <summary>The line of the file.</summary>
    public required int Number { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>In minor units; below 0 when it went out.</summary>
    public required long Pence { get; init; }

    public required string Text { get; init; }

    /// <summary>Tells the line from every other of the account, whatever file it comes in.</summary>
    public required string Mark { get; init; }

    /// <summary>The entry of the journal that it is; null while it is none.</summary>
    public long? Entry { get; set; }

    /// <summary>Why it is no entry of the journal; empty while it may be one.</summary>
    public required string Outside { get; set; }
}
