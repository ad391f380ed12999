using System.Text.Json.Serialization;

namespace Folkmoot.Ledger;

/// <summary>The clauses of a <see cref="Restriction"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RestrictionClause>))]
public enum RestrictionClause
{
    /// <summary><see cref="Restriction.Outcomes"/>.</summary>
    [JsonStringEnumMemberName("outcomes")]
    Outcomes,

    /// <summary><see cref="Restriction.Places"/>.</summary>
    [JsonStringEnumMemberName("places")]
    Places,

    /// <summary><see cref="Restriction.Beneficiaries"/>.</summary>
    [JsonStringEnumMemberName("beneficiaries")]
    Beneficiaries,

    /// <summary><see cref="Restriction.CostKinds"/>.</summary>
    [JsonStringEnumMemberName("cost-kinds")]
    CostKinds,

    /// <summary><see cref="Restriction.RecipientTypes"/>.</summary>
    [JsonStringEnumMemberName("recipient-types")]
    RecipientTypes,

    /// <summary><see cref="Restriction.ExcludedUses"/>.</summary>
    [JsonStringEnumMemberName("excluded-uses")]
    ExcludedUses,

    /// <summary><see cref="Restriction.Earliest"/>.</summary>
    [JsonStringEnumMemberName("earliest")]
    Earliest,

    /// <summary><see cref="Restriction.Latest"/>.</summary>
    [JsonStringEnumMemberName("latest")]
    Latest,

    /// <summary><see cref="Restriction.AwardCap"/>.</summary>
    [JsonStringEnumMemberName("award-cap")]
    AwardCap,
}
