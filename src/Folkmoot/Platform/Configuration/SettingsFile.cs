using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Folkmoot.Platform.Configuration;

/// <summary>Reads the configuration file: YAML, with groups such as "mail:" flattened to "mail.from".</summary>
internal static class SettingsFile
{
    public static void Read(string path, Dictionary<string, SettingValue> values, List<string> mistakes)
    {
        var name = Path.GetFileName(path);
        try
        {
            var yaml = new YamlStream();
            using (var text = new StreamReader(path))
                yaml.Load(text);
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
                Flatten(root, "", name, values, mistakes);
            else if (yaml.Documents.Count > 0)
                mistakes.Add($"{name}: write one setting on each line, as in \"listen: http://127.0.0.1:5080\".");
        }
        catch (Exception wrong) when (wrong is YamlException or InvalidOperationException)
        {
            // The reader gives up on some broken lists without saying where.
            var line = wrong is YamlException { Start.Line: var number } ? $", line {number}" : "";
            mistakes.Add($"{name}{line}: this is not YAML; check the colons, quotes and the spaces at the line's beginning.");
        }
        catch (IOException)
        {
            mistakes.Add($"{path}: the configuration file cannot be read; check its name and who may read it.");
        }
        catch (UnauthorizedAccessException)
        {
            mistakes.Add($"{path}: the configuration file cannot be read; check its name and who may read it.");
        }
    }

    private static void Flatten(YamlMappingNode group, string prefix, string file, Dictionary<string, SettingValue> values, List<string> mistakes)
    {
        foreach (var (keyNode, valueNode) in group.Children)
        {
            var key = prefix + ((keyNode as YamlScalarNode)?.Value ?? "");
            var where = $"{file}, line {keyNode.Start.Line}";
            switch (valueNode)
            {
                case YamlMappingNode inner:
                    Flatten(inner, key + ".", file, values, mistakes);
                    break;
                case YamlSequenceNode list:
                    Add(key, string.Join(',', list.Children.OfType<YamlScalarNode>().Select(item => item.Value)), where, values, mistakes);
                    break;
                case YamlScalarNode scalar:
                    Add(key, scalar.Value ?? "", where, values, mistakes);
                    break;
            }
        }
    }

    private static void Add(string key, string text, string where, Dictionary<string, SettingValue> values, List<string> mistakes)
    {
        if (SettingKeys.All.Contains(key, StringComparer.Ordinal))
        {
            values[key] = new SettingValue(text, $"{where}, {key}");
            return;
        }

        var hint = SettingKeys.Nearest(key, SettingKeys.All) is { } near ? $"did you mean \"{near}\"?" : $"the settings are {string.Join(", ", SettingKeys.All)}.";
        mistakes.Add($"{where}: there is no setting \"{key}\"; {hint}");
    }
}
