namespace Folkmoot.Funds.Partners;

/// <summary>A file of contributions that was taken in.</summary>
public sealed class ContributionImport
{
    public required Guid JournalId { get; init; }

    /// <summary>SHA-256 of the file in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required int Rows { get; init; }

    public required DateTimeOffset At { get; init; }
}
