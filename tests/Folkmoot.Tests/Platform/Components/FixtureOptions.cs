using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Tests.Platform.Components;

/// <summary>Reads the options of a fixture, which are written for another language, into our records.</summary>
internal static class FixtureOptions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new TextConverter(), new HtmlConverter(), new AttributesConverter(), new TruthConverter() },
    };

    public static T Read<T>(JsonObject options) => Clean(options.DeepClone()).Deserialize<T>(Json)!;

    /// <summary>Turns titleText and titleHtml into title.text and title.html.</summary>
    public static JsonObject Nest(JsonObject options, params string[] names)
    {
        var nested = options.DeepClone().AsObject();
        foreach (var name in names)
        {
            var content = new JsonObject { ["text"] = nested[$"{name}Text"]?.DeepClone(), ["html"] = nested[$"{name}Html"]?.DeepClone() };
            if (content.Any(c => c.Value is not null))
                nested[name] = content;
        }

        return nested;
    }

    /// <summary>Where a fixture says that a date has no year, our way of saying it is to name the other boxes.</summary>
    public static JsonObject WithoutMissingBoxes(JsonObject options)
    {
        var date = options.DeepClone().AsObject();
        string[] parts = ["day", "month", "year"];
        var missing = parts.Where(p => date[p]?.GetValueKind() == JsonValueKind.False).ToList();
        if (missing.Count > 0)
            date["items"] = new JsonArray([.. parts.Except(missing).Select(p => new JsonObject { ["name"] = p })]);
        foreach (var part in missing)
            date.Remove(part);
        return date;
    }

    // Lists may hold null, false, "" or {} where an item was left out.
    private static JsonNode Clean(JsonNode node)
    {
        switch (node)
        {
            case JsonArray array:
                for (var i = array.Count - 1; i >= 0; i--)
                {
                    if (array[i] is { } item && item.ToJsonString() is not ("false" or "\"\"" or "{}"))
                        Clean(item);
                    else
                        array.RemoveAt(i);
                }

                break;
            case JsonObject values:
                foreach (var child in values.Select(v => v.Value).OfType<JsonNode>().ToList())
                    Clean(child);
                break;
        }

        return node;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new JsonException($"A text was expected, not {value.GetRawText()}."),
    };

    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Text(JsonElement.ParseValue(ref reader));

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class HtmlConverter : JsonConverter<IHtmlContent>
    {
        public override IHtmlContent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Text(JsonElement.ParseValue(ref reader)) is not (null or "" or "false") and var html ? new HtmlString(html) : null;

        public override void Write(Utf8JsonWriter writer, IHtmlContent value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class TruthConverter : JsonConverter<bool>
    {
        public override bool HandleNull => true;

        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonElement.ParseValue(ref reader) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.False) } value && Text(value) is not "";

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class AttributesConverter : JsonConverter<IReadOnlyDictionary<string, string?>>
    {
        public override IReadOnlyDictionary<string, string?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var attributes = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var attribute in JsonElement.ParseValue(ref reader).EnumerateObject())
            {
                var value = attribute.Value;
                var optional = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("optional", out var flag) && flag.GetBoolean();
                if (value.ValueKind == JsonValueKind.Object)
                    value = value.TryGetProperty("value", out var inner) ? inner : default;
                if (optional && value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False)
                    continue;
                attributes[attribute.Name] = optional && value.ValueKind == JsonValueKind.True ? null : Text(value) ?? "";
            }

            return attributes;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string?> value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
