using Folkmoot.People;
using Folkmoot.Platform.Database;

namespace Folkmoot.Tests.Proof;

/// <summary>A world that was walked through as everybody for whom it has something to show.</summary>
public sealed class WalkedWorld : IAsyncLifetime
{
    internal World World { get; private set; } = null!;

    internal SiteWalk Walk { get; private set; } = null!;

    /// <summary>Every role that is held in a place.</summary>
    internal static IReadOnlyList<Role> RolesOfAPlace { get; } = [.. Enum.GetValues<Role>().Where(r => r != Role.Administrator)];

    public async ValueTask InitializeAsync()
    {
        World = await World.StartAsync(DatabaseKind.Sqlite);
        Walk = new SiteWalk(new RouteFinder(World.Host));
        List<Visitor> walkers = [World.Nobody(), await World.VoterAsync(), await World.ResidentAsync(), await World.AuthorAsync()];
        foreach (var role in RolesOfAPlace)
            walkers.Add(await World.HolderAsync(role, World.TownId));
        walkers.Add(await World.HolderAsync(Role.Organiser, World.ElsewhereId));
        walkers.Add(await World.HolderAsync(Role.Administrator, null));
        await Walk.WalkAsync(walkers, [.. World.Starts]);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
