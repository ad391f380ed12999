namespace Folkmoot.Savings;

/// <summary>A grant of the pool is part of what is put in for a case.</summary>
public sealed class CaseGrant
{
    public required Guid CaseId { get; init; }

    /// <summary>The grant's code in the pool's journal.</summary>
    public required string Grant { get; init; }
}
