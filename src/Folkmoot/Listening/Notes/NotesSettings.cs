using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Answers;
using Folkmoot.Platform;

namespace Folkmoot.Listening.Notes;

/// <summary>The settings of a phase in which connectors hold conversations.</summary>
public sealed record NotesSettings
{
    private const int MostAreas = 60;
    private const int MostLanguages = 30;
    private const int MostPrompts = 10;
    private const int MaxPrompt = 200;
    private const int MostThemes = 20;
    private const int MostLateDays = 60;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The parts of the place, such as its wards; a note says no finer where it was taken. Empty when that is not asked.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The languages in which connectors talk.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["English"];

    /// <summary>Open questions that connectors carry with them; a talk need follow none.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];

    /// <summary>Themes that the codebook has when the phase opens; it can be changed later like any other.</summary>
    public IReadOnlyList<StartTheme> Themes { get; init; } = [];

    /// <summary>Days after the end within which notes that were taken in time may still come in, such as from a phone that had no signal.</summary>
    public int LateDays { get; init; } = 14;

    /// <summary>Days within which every published theme gets a public answer; 0 where none is promised.</summary>
    public int AnswerDays { get; init; } = 28;

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static NotesSettings Read(string json)
    {
        try
        {
            return (JsonSerializer.Deserialize<NotesSettings>(json, Json) ?? new NotesSettings()).Checked();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting of conversation notes at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use areas, languages, prompts, themes, late-days and answer-days.");
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The settings with their texts tidied.</summary>
    /// <exception cref="RefusedException">A setting is out of range.</exception>
    public NotesSettings Checked()
    {
        var (areas, languages, prompts) = (Tidy(Areas), Tidy(Languages), Tidy(Prompts));
        if (areas.Count > MostAreas || areas.Any(a => a.Length > ConversationNote.MaxArea))
            throw new RefusedException($"\"areas\" may have up to {MostAreas} names of 1 to {ConversationNote.MaxArea} characters, each once.", nameof(Areas));
        if (languages.Count is 0 or > MostLanguages || languages.Any(l => l.Length > ConversationNote.MaxLanguage))
            throw new RefusedException($"\"languages\" must have 1 to {MostLanguages} names of 1 to {ConversationNote.MaxLanguage} characters, each once.", nameof(Languages));
        if (prompts.Count > MostPrompts || prompts.Any(p => p.Length > MaxPrompt))
            throw new RefusedException($"\"prompts\" may have up to {MostPrompts} questions of 1 to {MaxPrompt} characters.", nameof(Prompts));
        if (Themes is null || Themes.Count > MostThemes || Themes.Any(t => t is null || t.Name is null || t.Meaning is null) || Themes.DistinctBy(t => StatementText.Plain(t.Name)).Count() != Themes.Count)
            throw new RefusedException($"\"themes\" may have up to {MostThemes} themes, each with a name of its own and a meaning.", nameof(Themes));
        var themes = Themes.Select(t => t.Checked()).ToList();
        if (LateDays is < 0 or > MostLateDays)
            throw new RefusedException($"\"late-days\" must be a whole number from 0 to {MostLateDays}.", nameof(LateDays));
        if (AnswerDays is < 0 or > AnswerDefaults.MaxDays)
            throw new RefusedException($"\"answer-days\" must be a whole number from 0 to {AnswerDefaults.MaxDays}; 0 promises no answers.", nameof(AnswerDays));
        return this with { Areas = areas, Languages = languages, Prompts = prompts, Themes = themes };
    }

    private static List<string> Tidy(IReadOnlyList<string>? texts) =>
        [.. (texts ?? []).Select(CleanText.Line).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];
}
