namespace Folkmoot.Funds.Partners;

/// <summary>A variation of a signed agreement: one field, before and after.</summary>
public sealed class AgreementVariation
{
    public required Guid Id { get; init; }

    public required Guid AgreementId { get; init; }

    /// <summary>The field's code; "parties", "title" or "ends" for what has no code.</summary>
    public required string Field { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>Under which paper, and why.</summary>
    public required string Why { get; init; }

    public required DateTimeOffset At { get; init; }
}
