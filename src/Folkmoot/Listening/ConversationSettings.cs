using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;

namespace Folkmoot.Listening;

/// <summary>The settings of a phase in which people answer statements.</summary>
public sealed record ConversationSettings
{
    public const int MostPerPerson = 50;

    private const int MostSeeds = 100;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Statements that stand there when the conversation opens.</summary>
    public IReadOnlyList<string> Statements { get; init; } = [];

    /// <summary>Whether residents can add statements of their own.</summary>
    public bool OwnStatements { get; init; } = true;

    /// <summary>How many statements one person can add.</summary>
    public int PerPerson { get; init; } = 5;

    /// <summary>Whether a moderator looks at a statement before others see it.</summary>
    public bool Moderated { get; init; } = true;

    /// <summary>Whether the map is public while the conversation is open.</summary>
    public bool LiveMap { get; init; }

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static ConversationSettings Read(string json)
    {
        ConversationSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<ConversationSettings>(json, Json) ?? new ConversationSettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting of a conversation at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use statements, own-statements, per-person, moderated and live-map.");
        }

        if (settings.PerPerson is < 1 or > MostPerPerson)
            throw new RefusedException($"\"per-person\" must be a whole number from 1 to {MostPerPerson}.", nameof(PerPerson));
        if (settings.Statements is null || settings.Statements.Count > MostSeeds)
            throw new RefusedException($"\"statements\" must be a list of at most {MostSeeds} texts.", nameof(Statements));
        var seeds = settings.Statements.Select(s => StatementText.Checked(s, nameof(Statements))).ToList();
        if (seeds.DistinctBy(StatementText.Plain, StringComparer.Ordinal).Count() != seeds.Count)
            throw new RefusedException("\"statements\" holds the same statement twice; leave one.", nameof(Statements));
        return settings with { Statements = seeds };
    }

    public string Write() => JsonSerializer.Serialize(this, Json);
}
