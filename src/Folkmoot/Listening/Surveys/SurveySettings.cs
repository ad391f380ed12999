using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Communities;
using Folkmoot.Platform;

namespace Folkmoot.Listening.Surveys;

/// <summary>The settings of a phase in which people answer a short survey.</summary>
public sealed record SurveySettings
{
    private const int MostItems = 10;
    private const int MaxSampling = 300;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Keys of usual items, or sentences of one's own; asked in this order.</summary>
    public IReadOnlyList<string> Items { get; init; } = ["influence", "belonging"];

    /// <summary>How people come to answer, for all to read beside the figures.</summary>
    public string Sampling { get; init; } = "Everybody who came across it could answer. Nobody was drawn.";

    /// <summary>The items with their keys.</summary>
    [JsonIgnore]
    public IReadOnlyList<SurveyItem> Asked => [.. Items.Select(Item)];

    /// <exception cref="RefusedException">A setting is unknown, of the wrong type or out of range.</exception>
    public static SurveySettings Read(string json)
    {
        try
        {
            return (JsonSerializer.Deserialize<SurveySettings>(json, Json) ?? new SurveySettings()).Checked();
        }
        catch (JsonException e)
        {
            throw new RefusedException($"The setting of a survey at \"{e.Path?.TrimStart('$', '.')}\" is unknown or has a value that does not fit; use items and sampling.");
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The settings with their texts tidied.</summary>
    /// <exception cref="RefusedException">A setting is out of range.</exception>
    public SurveySettings Checked()
    {
        var items = (Items ?? []).Select(CleanText.Line).Where(i => i.Length > 0).ToList();
        if (items.Count is 0 or > MostItems || items.Exists(i => i.Length > SurveyItem.MaxText) || items.DistinctBy(i => Item(i).Key).Count() != items.Count)
            throw new RefusedException($"\"items\" must have 1 to {MostItems} different sentences of up to {SurveyItem.MaxText} characters, or names of usual ones: {string.Join(", ", SurveyItem.Usual.Select(i => i.Key))}.", nameof(Items));
        var sampling = CleanText.Line(Sampling);
        return sampling.Length is < 10 or > MaxSampling
            ? throw new RefusedException($"Say in 10 to {MaxSampling} characters how people come to answer (\"sampling\").", nameof(Sampling))
            : this with { Items = items, Sampling = sampling };
    }

    // The same words have the same key in every survey, so that they make one trend.
    private static SurveyItem Item(string text) =>
        SurveyItem.Usual.FirstOrDefault(i => i.Key == text || StatementText.Plain(i.Text) == StatementText.Plain(text))
        ?? new SurveyItem(Slugs.From(text, "item") is { Length: > SurveyItem.MaxKey } slug ? slug[..SurveyItem.MaxKey] : Slugs.From(text, "item"), text);
}
