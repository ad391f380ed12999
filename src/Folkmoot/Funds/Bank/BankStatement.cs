namespace Folkmoot.Funds.Bank;

/// <summary>A bank statement that was uploaded.</summary>
public sealed class BankStatement
{
    public required Guid Id { get; init; }

    public required Guid JournalId { get; init; }

    /// <summary>SHA-256 of the file; the same file does not come twice.</summary>
    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>What the account held after the last line, in minor units; null when the file does not say.</summary>
    public long? Closing { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>The office that uploaded it.</summary>
    public required string By { get; init; }
}
