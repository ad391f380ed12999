using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Folkmoot.Platform;
using Folkmoot.Processes.Methods;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Folkmoot.Processes.Playbooks;

/// <summary>Reads playbooks and checks them whole, so that a mistake is found when the file is loaded and not when a process runs.</summary>
public sealed class PlaybookReader(MethodList methods)
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <param name="file">The file's name, for the sentence that names a mistake.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="RefusedException">The file is not a playbook; the sentence names file, line and remedy.</exception>
    public Playbook Read(string file, string text)
    {
        PlaybookFile read;
        try
        {
            read = Yaml.Deserialize<PlaybookFile>(text) ?? throw new RefusedException($"{file}: the file is empty; start with \"key:\".");
        }
        catch (YamlException e)
        {
            throw new RefusedException($"{file}, line {e.Start.Line}: {(e.InnerException ?? e).Message.TrimEnd('.')}. Mend the line and load the file again.");
        }

        Require(file, "key", read.Key);
        Require(file, "title", read.Title);
        Require(file, "summary", read.Summary);
        if (read.Phases.Count == 0)
            throw new RefusedException($"{file}: a playbook needs at least one phase; add it under \"phases:\".");
        if (read.Phases.GroupBy(p => p.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new RefusedException($"{file}: two phases are called \"{twice.Key}\"; give each a key of its own.");
        return new Playbook(read.Key, read.Title, read.Practice, read.Summary.Trim(), read.SuitedTo.Trim(), read.Facts, [.. read.Phases.Select(p => Phase(file, p))]);
    }

    private PlaybookPhase Phase(string file, PlaybookFilePhase phase)
    {
        Require(file, "phases: key", phase.Key);
        Require(file, $"phase {phase.Key}: title", phase.Title);
        Require(file, $"phase {phase.Key}: method", phase.Method);
        if (phase.Days is < 1 or > 400)
            throw new RefusedException($"{file}, phase {phase.Key}: \"days\" must be 1 to 400.");
        try
        {
            var settings = methods[phase.Method].Complete(Json(phase.Settings)!.ToJsonString());
            return new PlaybookPhase(phase.Key, phase.Title, phase.About.Trim(), phase.Method, phase.Days, settings);
        }
        catch (RefusedException e)
        {
            throw new RefusedException($"{file}, phase {phase.Key}: {e.Message}");
        }
    }

    private static void Require(string file, string key, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new RefusedException($"{file}: \"{key}\" is missing or empty; every playbook needs it.");
    }

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        IDictionary<object, object> map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key.ToString()!, Json(p.Value)))),
        IDictionary<string, object> map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Json(p.Value)))),
        IEnumerable<object> list => new JsonArray([.. list.Select(Json)]),
        string text => Scalar(text),
        _ => JsonSerializer.SerializeToNode(value),
    };

    private static JsonValue Scalar(string text) =>
        bool.TryParse(text, out var flag) ? JsonValue.Create(flag)
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(text);
}
