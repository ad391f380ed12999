using Folkmoot.Platform.Assets;
using Folkmoot.Platform.Configuration;

namespace Folkmoot.Platform.Components;

/// <summary>What script needs to offer a map that moves in the place of one that was drawn.</summary>
public sealed class MovingMap(IAssets assets, Settings settings)
{
    /// <param name="place">The place's name in addresses; its outline is read from the open data.</param>
    /// <param name="label">What the map shows.</param>
    /// <param name="field">The id of the field that a press on the map fills; null for a map to look at.</param>
    internal IReadOnlyDictionary<string, string?> Attributes(string place, string label, string? field = null) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["data-map-script"] = assets.Url("map.js"),
        ["data-map-worker"] = assets.Url("map-worker.js"),
        ["data-map-style"] = assets.Url("map.css"),
        ["data-map-place"] = $"/api/v1/places/{place}",
        ["data-map-tiles"] = settings.MapTiles,
        ["data-map-credit"] = settings.MapTiles is null ? null : settings.MapCredit,
        ["data-map-pick"] = field,
        ["data-map-label"] = label,
        ["data-map-open"] = ComponentTexts.MapOpen,
        ["data-map-failed"] = ComponentTexts.MapFailed,
        ["data-map-closer"] = ComponentTexts.MapCloser,
        ["data-map-farther"] = ComponentTexts.MapFarther,
        ["data-map-hint"] = ComponentTexts.MapHint,
        ["data-map-middle"] = field is null ? null : ComponentTexts.MapMiddle,
        ["data-map-taken"] = field is null ? null : ComponentTexts.MapTaken,
    };
}
