using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>The settings of the phase in which members vote. Threshold, quorum and secrecy are the mandate's, stated before anybody was invited.</summary>
public sealed record VoteSettings
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public HandOn HandOn { get; init; }

    /// <exception cref="RefusedException">A setting is unknown or has a value that does not fit.</exception>
    public static VoteSettings Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<VoteSettings>(json, Json) ?? new VoteSettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting of a members' vote at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use hand-on with nothing or yes-no.");
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);
}
