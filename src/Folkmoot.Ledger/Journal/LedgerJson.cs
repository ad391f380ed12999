using System.Text.Json.Serialization;

namespace Folkmoot.Ledger;

/// <summary>How events and evaluations are written and read: compact, without nulls, and strict about what does not belong.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(LedgerEvent))]
[JsonSerializable(typeof(Evaluation))]
internal sealed partial class LedgerJson : JsonSerializerContext;
