using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;

namespace Folkmoot.Ballots.Settings;

/// <summary>Settings to and from JSON: hyphenated names, unknown names refused.</summary>
public static class BallotSettingsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <exception cref="RefusedException">A setting is unknown or of the wrong type.</exception>
    public static BallotSettings Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<BallotSettings>(json, Options) ?? new BallotSettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The ballot setting at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; compare it with the guide to playbooks.");
        }
    }

    public static string Write(BallotSettings settings) => JsonSerializer.Serialize(settings, Options);
}
