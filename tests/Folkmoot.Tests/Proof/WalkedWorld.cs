using Folkmoot.People;
using Folkmoot.Platform.Database;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// A world with everybody for whom it has something to show, and what they find when they walk through it. They walk once, in a world of
/// their own: every world is the same until a test changes it.
/// </summary>
public sealed class WalkedWorld : IAsyncLifetime
{
    private static readonly Lazy<Task<SiteWalk>> Walked = new(WalkAsync);

    internal World World { get; private set; } = null!;

    internal SiteWalk Walk { get; private set; } = null!;

    /// <summary>Every role that is held in a place.</summary>
    internal static IReadOnlyList<Role> RolesOfAPlace { get; } = [.. Enum.GetValues<Role>().Where(r => r != Role.Administrator)];

    public async ValueTask InitializeAsync()
    {
        World = await World.StartAsync(DatabaseKind.Sqlite);
        Walk = await InAsync(World);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    /// <summary>What was found, as the same visitors find it in another world.</summary>
    internal static async Task<SiteWalk> InAsync(World world) => (await Walked.Value).As(new RouteFinder(world.Host), await WalkersAsync(world));

    private static async Task<SiteWalk> WalkAsync()
    {
        await using var world = await World.StartAsync(DatabaseKind.Sqlite);
        var walk = new SiteWalk(new RouteFinder(world.Host));
        await walk.WalkAsync(await WalkersAsync(world), [.. world.Starts]);
        return walk;
    }

    private static async Task<IReadOnlyList<Visitor>> WalkersAsync(World world)
    {
        List<Visitor> walkers = [world.Nobody(), await world.VoterAsync(), await world.ResidentAsync(), await world.AuthorAsync()];
        foreach (var role in RolesOfAPlace)
            walkers.Add(await world.HolderAsync(role, world.TownId));
        walkers.Add(await world.HolderAsync(Role.Organiser, world.ElsewhereId));
        walkers.Add(await world.HolderAsync(Role.Administrator, null));
        return walkers;
    }
}
