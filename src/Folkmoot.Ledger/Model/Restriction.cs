namespace Folkmoot.Ledger;

/// <summary>What a contribution may be spent on. A clause that is null allows everything; a spend must satisfy every clause.</summary>
public sealed record Restriction
{
    /// <summary>A contribution free of any restriction.</summary>
    public static Restriction None { get; } = new();

    /// <summary>All outcomes of the spend must be among these.</summary>
    public IReadOnlyList<string>? Outcomes { get; init; }

    /// <summary>All places of the spend must be among these.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>All groups of people the spend is for must be among these.</summary>
    public IReadOnlyList<string>? Beneficiaries { get; init; }

    /// <summary>The kind of cost must be among these.</summary>
    public IReadOnlyList<CostKind>? CostKinds { get; init; }

    /// <summary>The recipient must be of one of these kinds.</summary>
    public IReadOnlyList<string>? RecipientTypes { get; init; }

    /// <summary>No use of the spend may be among these.</summary>
    public IReadOnlyList<string>? ExcludedUses { get; init; }

    /// <summary>The first day on which the money may be spent.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last day on which the money may be spent.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>The most, in minor units, that one grant may have from this contribution over all its instalments.</summary>
    public long? AwardCap { get; init; }

    /// <summary>The first clause that forbids the spend, or null when all allow it.</summary>
    /// <param name="spend">What the money is to be spent on.</param>
    /// <param name="on">The day it is to be spent.</param>
    /// <param name="awardTotal">What the grant would have from this contribution in all, in minor units.</param>
    public RestrictionClause? ForbiddenBy(Spend spend, DateOnly on, long awardTotal) =>
        !Within(spend.Outcomes, Outcomes) ? RestrictionClause.Outcomes
        : !Within(spend.Places, Places) ? RestrictionClause.Places
        : !Within(spend.Beneficiaries, Beneficiaries) ? RestrictionClause.Beneficiaries
        : CostKinds is not null && !CostKinds.Contains(spend.CostKind) ? RestrictionClause.CostKinds
        : RecipientTypes is not null && !RecipientTypes.Contains(spend.RecipientType) ? RestrictionClause.RecipientTypes
        : ExcludedUses is not null && spend.Uses.Any(ExcludedUses.Contains) ? RestrictionClause.ExcludedUses
        : Earliest is { } earliest && on < earliest ? RestrictionClause.Earliest
        : Latest is { } latest && on > latest ? RestrictionClause.Latest
        : AwardCap is { } cap && awardTotal > cap ? RestrictionClause.AwardCap
        : null;

    /// <summary>Whether some spend within the purpose of a round could satisfy this restriction: used to set money aside before the spend is known.</summary>
    /// <param name="purpose">All that the round may be spent on.</param>
    public bool CouldServe(Spend purpose) =>
        Meets(purpose.Outcomes, Outcomes) && Meets(purpose.Places, Places) && Meets(purpose.Beneficiaries, Beneficiaries)
        && (CostKinds is null || CostKinds.Contains(purpose.CostKind)) && (RecipientTypes is null || RecipientTypes.Contains(purpose.RecipientType));

    private static bool Within(IReadOnlyList<string> named, IReadOnlyList<string>? allowed) => allowed is null || (named.Count > 0 && named.All(allowed.Contains));

    private static bool Meets(IReadOnlyList<string> named, IReadOnlyList<string>? allowed) => allowed is null || named.Any(allowed.Contains);
}
