using System.Text.Json.Serialization;

namespace Folkmoot.Ledger;

/// <summary>Why restricted money may leave its restricted fund.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReleaseGround>))]
public enum ReleaseGround
{
    /// <summary>The contributor has released it.</summary>
    [JsonStringEnumMemberName("released-by-contributor")]
    ReleasedByContributor,

    /// <summary>It was spent on its purpose, for instance on a thing that the body now owns.</summary>
    [JsonStringEnumMemberName("purpose-spent")]
    PurposeSpent,
}
