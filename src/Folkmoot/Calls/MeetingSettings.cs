using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;

namespace Folkmoot.Calls;

/// <summary>The settings of a phase in which an open meeting talks over what groups asked for, and decides.</summary>
public sealed record MeetingSettings
{
    public const int MaxEntitled = 500;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Who may come and vote, in words that everybody reads.</summary>
    public string Entitled { get; init; } = "Everybody who lives here";

    /// <summary>How many without an interest must be there.</summary>
    public int Quorum { get; init; } = 12;

    /// <summary>Whether more than half of those who are there must be residents.</summary>
    public bool ResidentMajority { get; init; } = true;

    /// <summary>More than this part of those who are for or against must be for it, in hundredths.</summary>
    public int Majority { get; init; } = 50;

    /// <summary>For how many days a decision can be challenged before money moves; 0 for none.</summary>
    public int ChallengeDays { get; init; } = 10;

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static MeetingSettings Read(string json)
    {
        MeetingSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<MeetingSettings>(json, Json) ?? new MeetingSettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting of the meeting at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use entitled, quorum, resident-majority, majority and challenge-days.");
        }

        if (settings.Entitled.Trim().Length is < 3 or > MaxEntitled)
            throw new RefusedException($"\"entitled\" says in 3 to {MaxEntitled} characters who may come and vote.");
        return settings is { Quorum: >= 1 and <= 10_000, Majority: >= 50 and <= 99, ChallengeDays: >= 0 and <= 90 }
            ? settings : throw new RefusedException("\"quorum\" goes from 1 to 10,000, \"majority\" from 50 to 99, \"challenge-days\" from 0 to 90.");
    }

    public string Write() => JsonSerializer.Serialize(this, Json);
}
