using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;
using Folkmoot.Processes;

namespace Folkmoot.Assemblies;

/// <summary>
/// What an assembly is asked, what its word counts, and who is to be in it: the settings of the phase in which people are recruited. They
/// freeze when it opens, so that nobody is invited to one thing and asked another.
/// </summary>
public sealed record MandateSettings
{
    public const int MaxQuestion = 500;
    public const int MaxWords = 2000;
    public const int MaxAnswerer = 120;
    public const int MaxChair = 80;
    public const int MostSeats = 1000;
    public const int MostPanels = 6;
    public const int MaxPanelName = 40;
    public const int MostDays = 1100;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the assembly is asked; empty until an organiser writes it.</summary>
    public string Question { get; init; } = "";

    public Mandate Mandate { get; init; } = Mandate.Advise;

    /// <summary>What the body that asked promises to do with the result, in its own words.</summary>
    public string Promise { get; init; } = "";

    /// <summary>The share of votes, in hundredths, that carries a recommendation.</summary>
    public int Threshold { get; init; } = 80;

    /// <summary>Whether more than the threshold is needed; otherwise reaching it is enough.</summary>
    public bool AboveThreshold { get; init; }

    /// <summary>The share of members, in hundredths, who must vote on a recommendation for its vote to count.</summary>
    public int Quorum { get; init; } = 50;

    /// <summary>Whether members vote in secret; otherwise hands are counted in the room.</summary>
    public bool Secret { get; init; } = true;

    /// <summary>Who must answer every recommendation: a name and an office; empty for the organisers of the place.</summary>
    public string Answerer { get; init; } = "";

    /// <summary>Within how many days after the vote.</summary>
    public int AnswerDays { get; init; } = 60;

    /// <summary>After how many days it is told what became of each recommendation.</summary>
    public int LookBackDays { get; init; } = 365;

    public RecruitBy RecruitBy { get; init; } = RecruitBy.Letters;

    public int Seats { get; init; } = 30;

    /// <summary>How many panels are drawn at once, on which nobody is twice. Each has all <see cref="Seats"/> and meets the quotas by itself.</summary>
    public int Panels { get; init; } = 1;

    /// <summary>What the panels are called, with commas between the names; empty for "Panel 1" and so on.</summary>
    public string PanelNames { get; init; } = "";

    /// <summary>People drawn to stand by for members who drop out.</summary>
    public int Alternates { get; init; }

    /// <summary>Who chairs: a name and an office; empty for nobody. The chair is appointed and not drawn, has no seat, and does not count towards quotas.</summary>
    public string Chair { get; init; } = "";

    /// <summary>By whom and how the chair was appointed.</summary>
    public string ChairBy { get; init; } = "";

    /// <summary>Why this person, and who they are, in words for everybody.</summary>
    public string ChairWords { get; init; } = "";

    /// <summary>Whether the chair votes as well, in the way that members do.</summary>
    public bool ChairVotes { get; init; }

    /// <summary>The youngest age, in years, at which somebody can be drawn.</summary>
    public int LeastAge { get; init; } = 16;

    /// <summary>Whether of each address one person at most is drawn.</summary>
    public bool OnePerAddress { get; init; } = true;

    /// <summary>What each member is paid for the whole assembly, in minor units.</summary>
    public long Honorarium { get; init; }

    /// <summary>Whether a playbook left blanks, written as "…", in what is said of the chair, and nobody has filled them.</summary>
    [JsonIgnore]
    public bool HasBlankChair => $"{Chair}{ChairBy}{ChairWords}".Contains('…', StringComparison.Ordinal);

    /// <summary>Whether more than one panel is drawn.</summary>
    [JsonIgnore]
    public bool IsSeveral => Panels > 1;

    /// <summary>The seats of all panels together.</summary>
    [JsonIgnore]
    public int AllSeats => Seats * Panels;

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static MandateSettings Read(string json)
    {
        MandateSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<MandateSettings>(json, Json) ?? new MandateSettings();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting of a recruitment at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use question, mandate, promise, threshold, above-threshold, quorum, secret, answerer, answer-days, look-back-days, recruit-by, seats, panels, panel-names, alternates, chair, chair-by, chair-words, chair-votes, least-age, one-per-address and honorarium.");
        }

        Length("question", settings.Question, MaxQuestion);
        Length("promise", settings.Promise, MaxWords);
        Length("answerer", settings.Answerer, MaxAnswerer);
        Length("chair", settings.Chair, MaxChair);
        Length("chair-by", settings.ChairBy, MaxQuestion);
        Length("chair-words", settings.ChairWords, MaxWords);
        if (settings.Chair.Length > 0 && settings.ChairBy.Length == 0)
            throw new RefusedException("Say by whom and how the chair was appointed (\"chair-by\").", "ChairBy");
        if (settings.Chair.Length == 0 && (settings.ChairBy.Length > 0 || settings.ChairWords.Length > 0 || settings.ChairVotes))
            throw new RefusedException("Name the chair (\"chair\"), or say nothing about one.", "Chair");
        Range("threshold", settings.Threshold, 1, 100);
        Range("quorum", settings.Quorum, 0, 100);
        Range("answer-days", settings.AnswerDays, 1, MostDays);
        Range("look-back-days", settings.LookBackDays, 1, MostDays);
        Range("seats", settings.Seats, 2, MostSeats);
        Range("alternates", settings.Alternates, 0, MostSeats);
        RequirePanels(settings);
        Range("least-age", settings.LeastAge, 0, 100);
        Range("honorarium", settings.Honorarium, 0, 100_000_000);
        return settings is { Threshold: 100, AboveThreshold: true }
            ? throw new RefusedException("Nothing can get more than all votes; lower \"threshold\", or set \"above-threshold\" to false.")
            : settings;
    }

    /// <summary>The settings of a process; null when it recruits no assembly.</summary>
    public static MandateSettings? Of(ProcessView view) => view.Method(Recruit.RecruitmentMethod.MethodName) is { } phase ? Read(phase.Settings) : null;

    /// <summary>The panels by their names, the first one first; none where there is one only.</summary>
    public IReadOnlyList<string> NamesOfPanels() => !IsSeveral ? []
        : PanelNames.Length > 0 ? PanelNames.Split(',', StringSplitOptions.TrimEntries)
        : [.. Enumerable.Range(1, Panels).Select(panel => $"Panel {panel}")];

    /// <summary>What a panel is called, from 1; empty where there is one only.</summary>
    public string NameOfPanel(int panel) => IsSeveral ? NamesOfPanels()[panel - 1] : "";

    public string Write() => JsonSerializer.Serialize(this, Json);

    private static void RequirePanels(MandateSettings settings)
    {
        Range("panels", settings.Panels, 1, MostPanels);
        Length("panel-names", settings.PanelNames, MostPanels * (MaxPanelName + 2));
        if (settings.AllSeats > MostSeats)
            throw new RefusedException($"{settings.Panels} panels of {settings.Seats} are more than {MostSeats} seats; lower \"seats\" or \"panels\".", nameof(Seats));
        if (settings is { IsSeveral: true, Alternates: > 0 })
            throw new RefusedException("With several panels at once nobody stands by; set \"alternates\" to 0. A free seat is filled by a draw from the pool, for the panel that has it.", nameof(Alternates));
        if (settings.PanelNames.Length == 0)
            return;
        if (!settings.IsSeveral)
            throw new RefusedException("One panel needs no name; leave \"panel-names\" empty, or draw several panels at once.", nameof(PanelNames));
        var names = settings.NamesOfPanels();
        if (names.Count != settings.Panels || names.Any(name => name.Length is 0 or > MaxPanelName) || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count)
            throw new RefusedException($"Give each of the {settings.Panels} panels a name of its own in 1 to {MaxPanelName} characters, with commas between them, such as Town, Villages.", nameof(PanelNames));
    }

    private static void Length(string name, string value, int most)
    {
        if (value is null || value.Length > most)
            throw new RefusedException($"\"{name}\" must be a text of at most {most} characters.");
    }

    private static void Range(string name, long value, long least, long most)
    {
        if (value < least || value > most)
            throw new RefusedException($"\"{name}\" must be a whole number from {least} to {most}.");
    }
}
