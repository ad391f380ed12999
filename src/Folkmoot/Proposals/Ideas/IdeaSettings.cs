using System.Text.Json;
using Folkmoot.Platform;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The settings of a phase in which ideas are collected.</summary>
public sealed record IdeaSettings
{
    /// <summary>How many ideas one person may put forward.</summary>
    public int PerPerson { get; init; } = 5;

    /// <summary>The topics that the form offers; empty to let people write their own.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static IdeaSettings Read(string json)
    {
        IdeaSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<IdeaSettings>(json, Json) ?? new IdeaSettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting for ideas at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use per-person and topics.");
        }

        if (settings.PerPerson is < 1 or > 100)
            throw new RefusedException("\"per-person\" must be a whole number from 1 to 100.");
        return settings.Topics.Any(t => t.Trim().Length is 0 or > 40 || t.Contains(',', StringComparison.Ordinal)) || settings.Topics.Count > 20
            ? throw new RefusedException("\"topics\" may have up to 20 names of 1 to 40 characters without commas.")
            : settings;
    }

    public string Write() => JsonSerializer.Serialize(this, Json);
}
