using Folkmoot.Platform.Edges;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assurance;

/// <summary>Promises to boards on trails: what was promised, by whom, and what is due of it.</summary>
internal sealed class AssuranceTrails(BoardPromises promises, IStringLocalizer<Texts> texts) : ITrailNames, ITrailNext
{
    public const string Kind = "board-promise";

    public IReadOnlyCollection<string> Kinds { get; } = [Kind];

    public async Task<IReadOnlyDictionary<Guid, TrailName>> NameAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var names = new Dictionary<Guid, TrailName>();
        foreach (var id in ids)
        {
            if (await promises.OfAsync(id, cancellationToken) is { } found)
                names[id] = new TrailName($"{found.View.FollowUp.Owner}: {found.View.FollowUp.Promise}", found.Url, TrailThread.Promise, found.TimeZone);
        }

        return names;
    }

    public async Task<TrailStep?> NextAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        await promises.OfAsync(id, cancellationToken) is { View: { IsOpen: true } view } found ? new TrailStep(texts["Next.Promise"], view.FollowUp.Owner, BoardPromises.EndOf(view.DueOn!.Value, found.TimeZone), found.Url) : null;
}
