namespace Folkmoot.Funds.Partners;

/// <summary>A report that an agreement makes due was given.</summary>
public sealed class AgreementReport
{
    public required Guid AgreementId { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly GivenOn { get; init; }

    /// <summary>Where it is.</summary>
    public required string Paper { get; init; }
}
