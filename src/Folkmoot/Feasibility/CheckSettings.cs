using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Communities;
using Folkmoot.Platform;

namespace Folkmoot.Feasibility;

/// <summary>The settings of a phase in which officers check ideas.</summary>
public sealed record CheckSettings
{
    public const int MaxOwner = 120;
    public const int MostDays = 365;

    /// <summary>Who answers for an idea until somebody is named for it; empty for the organisers of the place.</summary>
    public string Owner { get; init; } = "";

    /// <summary>How many days there are to answer.</summary>
    public int AnswerDays { get; init; } = 14;

    /// <summary>Who answers for an idea for which nobody is named.</summary>
    internal string OwnerIn(Place place) => Owner.Length > 0 ? Owner : $"The organisers of {place.Name}";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static CheckSettings Read(string json)
    {
        CheckSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<CheckSettings>(json, Json) ?? new CheckSettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting for checking at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use owner and answer-days.");
        }

        if (settings.AnswerDays is < 1 or > MostDays)
            throw new RefusedException($"\"answer-days\" must be a whole number from 1 to {MostDays}.");
        return settings.Owner.Length > MaxOwner ? throw new RefusedException($"\"owner\" is longer than {MaxOwner} characters; shorten it.") : settings;
    }

    public string Write() => JsonSerializer.Serialize(this, Json);
}
