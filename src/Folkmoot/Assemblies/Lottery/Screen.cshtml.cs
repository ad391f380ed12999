using System.Globalization;
using Folkmoot.Sortition;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>A draw for everybody, in the hall and on the stream: who lives here, who is in the pool, what was committed to, the number, and who was chosen.</summary>
internal sealed class ScreenModel(AssemblyDoor door, DrawReader reader, CountdownWords words, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    /// <summary>All draws that are public, the newest first.</summary>
    internal IReadOnlyList<Draw> All { get; private set; } = [];

    /// <summary>The one that is shown; null while there is none.</summary>
    internal Draw? Draw { get; private set; }

    internal IReadOnlyList<SummaryRow> Rows { get; private set; } = [];

    /// <summary>The chances of everybody in the pool; null while no draw is shown.</summary>
    internal ChancePicture? Chances { get; private set; }

    /// <summary>Those who stand by since then, by their public numbers.</summary>
    internal IReadOnlyList<(int Number, bool HasSeat)> Standing { get; private set; } = [];

    /// <summary>Where drand answers with the number; null for a number of another kind.</summary>
    internal Uri? PublishedAt => Draw is { } draw ? Beacon.PublishedAt(draw.BeaconName) : null;

    internal CountdownWords Words => words;

    public void OnGet()
    {
        // Everything is found before.
    }

    /// <summary>The panels of the draw by their names; one without a name where there is one only.</summary>
    internal IReadOnlyList<string> Names => Draw is { } draw ? PanelWords.Names(Assembly.Mandate, draw) : [];

    internal string SayChance(string chance) => ChancePicture.Say(chance, texts);

    internal string Census(SummaryRow row)
    {
        var all = Rows.Where(r => r.Feature == row.Feature).Sum(r => (long)(r.Census ?? 0));
        return row.Census is { } people && all > 0 ? Percent(100.0 * people / all) : "–";
    }

    internal string Share(int part, int whole) => whole > 0 ? Percent(100.0 * part / whole) : "–";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        All = await reader.PublicAsync(Assembly.Id, cancellationToken);
        if (RouteData.Values["number"] is not string number)
            Draw = All.FirstOrDefault(d => d.State == DrawState.Committed) ?? All.FirstOrDefault(d => d.State == DrawState.Drawn) ?? (All.Count > 0 ? All[0] : null);
        else if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || (Draw = All.FirstOrDefault(d => d.Number == wanted)) is null)
            return false;
        if (Draw is not null)
        {
            (Rows, Chances) = (DrawReader.Rows(Draw), new ChancePicture(await reader.LevelsAsync(Draw.Id, cancellationToken), Draw.AllSeats, texts));
            Standing = await reader.StandingAsync(Draw, cancellationToken);
        }

        return true;
    }

    private static string Percent(double share) => share.ToString("0.#", CultureInfo.CurrentCulture) + " %";
}
