using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Answers;
using Folkmoot.Platform;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The settings of a phase in which ideas are collected.</summary>
public sealed record IdeaSettings
{
    public const int MostPerPerson = 100;
    public const int MostDays = 365;
    public const int MostTopics = 20;
    public const int MaxTopic = 40;

    /// <summary>How many ideas one person may put forward.</summary>
    public int PerPerson { get; init; } = 5;

    /// <summary>The topics that the form offers; empty to let people write their own.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Days from the end of the last phase for ideas until each idea has its answer, where no phase checks ideas.</summary>
    public int AnswerDays { get; init; } = 28;

    /// <summary>Who answers then; empty for whoever answers in the place.</summary>
    public string Answerer { get; init; } = "";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static IdeaSettings Read(string json)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<IdeaSettings>(json, Json) ?? new IdeaSettings();
            settings.Check();
            return settings;
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting for ideas at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use per-person, topics, answer-days and answerer.");
        }
    }

    /// <exception cref="RefusedException">A setting is out of range.</exception>
    public void Check()
    {
        if (PerPerson is < 1 or > MostPerPerson)
            throw new RefusedException($"\"per-person\" must be a whole number from 1 to {MostPerPerson}.", nameof(PerPerson));
        if (Topics.Any(t => t.Trim().Length is 0 or > MaxTopic || t.Contains(',', StringComparison.Ordinal)) || Topics.Count > MostTopics)
            throw new RefusedException($"\"topics\" may have up to {MostTopics} names of 1 to {MaxTopic} characters without commas.", nameof(Topics));
        if (AnswerDays is < 1 or > MostDays)
            throw new RefusedException($"\"answer-days\" must be a whole number from 1 to {MostDays}.", nameof(AnswerDays));
        if (Answerer.Length > OwedAnswer.MaxName)
            throw new RefusedException($"\"answerer\" is longer than {OwedAnswer.MaxName} characters; shorten it.", nameof(Answerer));
    }

    public string Write() => JsonSerializer.Serialize(this, Json);
}
