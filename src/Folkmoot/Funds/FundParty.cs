namespace Folkmoot.Funds;

/// <summary>The name behind a code of the journal: a partner that gives, or a group that is paid. The journal itself knows codes only.</summary>
public sealed class FundParty
{
    public const int MaxName = 200;
    public const int MaxNumber = 60;

    public required Guid JournalId { get; init; }

    /// <summary>The code in the journal.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>The organisation's number with the prefix of its register, such as GB-CHC-1234567; null when it has none.</summary>
    public string? Number { get; set; }
}
