using System.Text.Json;
using System.Text.Json.Serialization;

namespace Folkmoot.Counting;

/// <summary>Writes a <see cref="Fraction"/> as the string <c>"n/d"</c> (or <c>"n"</c>), so that no reader rounds it.</summary>
public sealed class FractionJsonConverter : JsonConverter<Fraction>
{
    /// <inheritdoc/>
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Fraction.TryParse(reader.GetString(), out var value)
            ? value
            : throw new JsonException("A fraction is written as a string such as \"22/7\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
