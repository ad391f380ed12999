using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Pictures;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The fields of an idea as its form sends them.</summary>
public sealed class IdeaForm
{
    public string? Title { get; set; }

    public string? Words { get; set; }

    public string? Helps { get; set; }

    public string? Cost { get; set; }

    public string? Area { get; set; }

    public string? Category { get; set; }

    /// <summary>The topics ticked, where the phase offers some.</summary>
    public IReadOnlyList<string> Topics { get; set; } = [];

    /// <summary>Latitude and longitude in one field: "52.0704, -2.7241".</summary>
    public string? Spot { get; set; }

    public PhotoForm Photo { get; set; } = new();

    public string? ShownAs { get; set; }

    public string? Email { get; set; }

    public IdeaChannel Channel { get; set; }

    /// <summary>A trap: people do not see it.</summary>
    public string? Website { get; set; }

    public string? Stamp { get; set; }

    /// <summary>The numbers of similar ideas that the person has seen, separated by commas.</summary>
    public string? Seen { get; set; }

    public Guid Version { get; set; }

    internal static IdeaForm Of(Idea idea) => new()
    {
        Title = idea.Title,
        Words = idea.Words,
        Helps = idea.Helps,
        Cost = idea.RoughCost is { } cost ? (cost / 100m).ToString(cost % 100 == 0 ? "N0" : "N2", CultureInfo.InvariantCulture) : "",
        Area = idea.Area,
        Category = idea.Category,
        Topics = idea.Category.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Spot = idea is { Latitude: { } latitude, Longitude: { } longitude } ? SayDegrees(latitude, longitude) : "",
        Photo = new PhotoForm { Alt = idea.PictureAlt },
        Version = idea.Version,
    };

    /// <exception cref="RefusedException">A field holds no number.</exception>
    internal IdeaDetails Read(string currency, IdeaSettings settings)
    {
        var spot = ReadSpot(Spot);
        return new IdeaDetails(
            Title ?? "",
            Words ?? "",
            Helps ?? "",
            string.IsNullOrWhiteSpace(Cost) ? null : Currencies.Parse(Cost, currency) ?? throw new RefusedException($"\"{Cost.Trim()}\" is not an amount of money; write it like 18,500, or leave it empty.", nameof(Cost)),
            Area ?? "",
            settings.Topics.Count == 0 ? Category ?? "" : string.Join(", ", settings.Topics.Intersect(Topics, StringComparer.Ordinal)),
            spot?.Latitude,
            spot?.Longitude);
    }

    internal static string SayDegrees(double latitude, double longitude) => string.Create(CultureInfo.InvariantCulture, $"{latitude:0.#####}, {longitude:0.#####}");

    /// <exception cref="RefusedException">The text is no pair of degrees.</exception>
    internal static (double Latitude, double Longitude)? ReadSpot(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var parts = text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(parts[1], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var longitude)
            && double.IsFinite(latitude) && double.IsFinite(longitude)
            ? (latitude, longitude)
            : throw new RefusedException($"\"{text.Trim()}\" is no spot; write it like 52.0704, -2.7241, choose it on the map, or leave it empty.", nameof(Spot));
    }
}
