using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;

namespace Folkmoot.Calls;

/// <summary>The settings of a phase in which a panel decides on what groups asked for.</summary>
public sealed record PanelSettings
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>How many members without an interest must be present.</summary>
    public int Quorum { get; init; } = 3;

    /// <summary>Whether more than half of those who vote must be residents.</summary>
    public bool ResidentMajority { get; init; } = true;

    /// <summary>How many members without an interest must have scored before a decision; 0 for none.</summary>
    public int MinScores { get; init; } = 2;

    /// <summary>The best score.</summary>
    public int MaxScore { get; init; } = 4;

    /// <summary>For how many days a decision can be challenged before money moves; 0 for none.</summary>
    public int ChallengeDays { get; init; } = 10;

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static PanelSettings Read(string json)
    {
        PanelSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<PanelSettings>(json, Json) ?? new PanelSettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting of the panel at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use quorum, resident-majority, min-scores, max-score and challenge-days.");
        }

        return settings is { Quorum: >= 1 and <= 50, MinScores: >= 0 and <= 50, MaxScore: >= 1 and <= 10, ChallengeDays: >= 0 and <= 90 }
            ? settings : throw new RefusedException("\"quorum\" goes from 1 to 50, \"min-scores\" from 0 to 50, \"max-score\" from 1 to 10, \"challenge-days\" from 0 to 90.");
    }

    public string Write() => JsonSerializer.Serialize(this, Json);
}
