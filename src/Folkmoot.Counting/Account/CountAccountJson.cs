using System.Text.Json.Serialization;

namespace Folkmoot.Counting;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CountAccount))]
internal sealed partial class CountAccountJson : JsonSerializerContext;
