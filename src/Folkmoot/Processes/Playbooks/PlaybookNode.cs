using System.Globalization;
using System.Text.Json.Nodes;
using Folkmoot.Platform;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Folkmoot.Processes.Playbooks;

/// <summary>A part of a playbook's file, which knows on which line everything stands.</summary>
internal sealed class PlaybookNode(string file, YamlMappingNode node)
{
    /// <summary>The refusal of something in this part.</summary>
    /// <param name="key">The key it is about; the part itself when it has no such key.</param>
    /// <param name="sentence">What is wrong and what to do.</param>
    public RefusedException Refuse(string key, string sentence) => RefuseAt(LineOf(key), sentence);

    /// <exception cref="RefusedException">There is a key that playbooks do not know.</exception>
    public void RequireKnown(params string[] known)
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name, StringComparer.Ordinal))
                throw RefuseAt(key.Start.Line, $"there is no key \"{key}\" here; use one of: {string.Join(", ", known)}.");
        }
    }

    /// <summary>The text at a key; empty when there is none and it is not needed.</summary>
    public string Text(string key, bool needed = false)
    {
        var text = Find(key) switch
        {
            null => "",
            YamlScalarNode scalar => scalar.Value?.Trim() ?? "",
            _ => throw Refuse(key, $"\"{key}\" must be text."),
        };
        return text.Length > 0 || !needed ? text : throw Refuse(key, $"\"{key}\" is missing or empty; write it here.");
    }

    public int Number(string key, int least, int most) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Refuse(key, $"\"{key}\" must be a whole number from {least} to {most}.");

    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => item is YamlScalarNode { Value: { } text } ? text.Trim() : throw RefuseAt(item.Start.Line, $"\"{key}\" must be a list of texts."))];

    public IReadOnlyList<PlaybookNode> Parts(string key) =>
        [.. Items(key).Select(item => item is YamlMappingNode part ? new PlaybookNode(file, part) : throw RefuseAt(item.Start.Line, $"each of \"{key}\" must be a group of keys."))];

    /// <summary>The group at a key as JSON; an empty one when there is none.</summary>
    public JsonObject Json(string key) => Find(key) switch
    {
        null => [],
        YamlMappingNode group => (JsonObject)Json(group)!,
        _ => throw Refuse(key, $"\"{key}\" must be a group of keys."),
    };

    private IEnumerable<YamlNode> Items(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        _ => throw Refuse(key, $"\"{key}\" must be a list, one item on a line, each after a dash."),
    };

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private long LineOf(string key) => node.Children.Keys.FirstOrDefault(k => k is YamlScalarNode s && s.Value == key)?.Start.Line ?? node.Start.Line;

    private RefusedException RefuseAt(long line, string sentence) => new($"{file}, line {line}: {sentence}");

    private static JsonNode? Json(YamlNode value) => value switch
    {
        YamlMappingNode group => new JsonObject(group.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain } => Plain(plain),
        _ => JsonValue.Create(value.ToString()),
    };

    private static JsonValue? Plain(string text) =>
        text is "" or "null" or "~" ? null
        : bool.TryParse(text, out var flag) ? JsonValue.Create(flag)
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(text);
}
