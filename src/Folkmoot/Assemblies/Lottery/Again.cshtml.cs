using System.Globalization;
using Folkmoot.Platform.Database;
using Folkmoot.Sortition;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>A draw that was held, shown again step by step from its public record.</summary>
internal sealed class AgainModel(AssemblyDoor door, DrawReader reader, ReplayBook book, FolkmootDb db, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal Draw Draw { get; private set; } = null!;

    internal Replay Replay { get; private set; } = null!;

    internal ChancePicture Chances { get; private set; } = null!;

    /// <summary>From 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Step { get; set; } = 1;

    internal string Here => $"{Assembly.Url}/draw/{Draw.Number}/again";

    public void OnGet() => Step = Math.Clamp(Step, 1, Replay.Steps);

    /// <summary>Where drand answers with the number; null for a number of another kind.</summary>
    internal Uri? PublishedAt => Beacon.PublishedAt(Draw.BeaconName);

    internal string Say(string chance) => ChancePicture.Say(chance, texts);

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (await reader.PublicAsync(Assembly.Id, cancellationToken)).FirstOrDefault(d => d.Number == number && d.State == DrawState.Drawn) is not { } draw)
            return false;
        (Draw, Replay) = (draw, await book.FindAsync(db, draw, cancellationToken));
        Chances = new ChancePicture(Replay.Levels, Replay.Seats * Replay.AtOnce, texts);
        return true;
    }
}
