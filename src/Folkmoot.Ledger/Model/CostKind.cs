using System.Text.Json.Serialization;

namespace Folkmoot.Ledger;

/// <summary>What kind of cost a spend is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CostKind>))]
public enum CostKind
{
    /// <summary>Running costs.</summary>
    [JsonStringEnumMemberName("revenue")]
    Revenue,

    /// <summary>Things that last.</summary>
    [JsonStringEnumMemberName("capital")]
    Capital,
}
