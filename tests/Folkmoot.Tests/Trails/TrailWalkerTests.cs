using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Trails;

namespace Folkmoot.Tests.Trails;

public sealed class TrailWalkerTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Begin = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly NamedThings _things = new();
    private TestDatabase? _database;

    [Theory]
    [Databases]
    public async Task WalkAsync_BothDirections_InOrderOfTime(DatabaseKind kind)
    {
        var walker = await LinkedAsync(kind, (1, 2), (2, 3), (3, 4), (4, 5));

        var trail = await WalkAsync(walker, 3);

        Assert.Equal(["T1-T2", "T2-T3", "T3-T4", "T4-T5"], Steps(trail));
        Assert.False(trail.IsCut);
    }

    [Theory]
    [Databases]
    public async Task WalkAsync_NeverTurnsRound(DatabaseKind kind)
    {
        // 2 and 3 both went into 10, which went into 11; the trail of 2 is no business of 3's.
        var walker = await LinkedAsync(kind, (2, 10), (3, 10), (10, 11), (1, 2));

        Assert.Equal(["T2-T10", "T10-T11", "T1-T2"], Steps(await WalkAsync(walker, 2)));
        Assert.Equal(["T2-T10", "T3-T10", "T10-T11", "T1-T2"], Steps(await WalkAsync(walker, 10)));
    }

    [Theory]
    [Databases]
    public async Task WalkAsync_Circle_Ends(DatabaseKind kind)
    {
        var walker = await LinkedAsync(kind, (1, 2), (2, 3), (3, 1), (3, 3));

        Assert.Equal(["T1-T2", "T2-T3", "T3-T1", "T3-T3"], Steps(await WalkAsync(walker, 1)));
    }

    [Theory]
    [Databases]
    public async Task WalkAsync_ThingThatIsNotForEverybody_IsNeitherShownNorPassed(DatabaseKind kind)
    {
        var walker = await LinkedAsync(kind, (1, 2), (2, 3), (3, 4));
        _things.Hidden.Add(NamedThings.Thing(3));

        Assert.Equal(["T1-T2"], Steps(await WalkAsync(walker, 1)));
        Assert.Null(await walker.WalkAsync("thing", NamedThings.Thing(3), default));
        Assert.Null(await walker.WalkAsync("nothing", NamedThings.Thing(1), default));
    }

    [Theory]
    [Databases]
    public async Task WalkAsync_Crowd_KeepsTheMostItMay(DatabaseKind kind)
    {
        var walker = await LinkedAsync(kind, [.. Enumerable.Range(1, 300).Select(i => (0, i))]);

        var trail = await WalkAsync(walker, 0);

        Assert.Equal((TrailWalker.MostKnots, true), (trail.Knots.Count, trail.IsCut));
    }

    [Theory]
    [Databases]
    public async Task WalkAsync_LongRow_IsCut(DatabaseKind kind)
    {
        var walker = await LinkedAsync(kind, [.. Enumerable.Range(0, 100).Select(i => (i, i + 1))]);

        var trail = await WalkAsync(walker, 0);

        Assert.True(trail.IsCut);
        Assert.Equal("T0-T1", Steps(trail)[0]);
        Assert.InRange(trail.Knots.Count, 5, 99);
    }

    [Theory]
    [Databases]
    public async Task WalkAsync_WhatIsDueNext_IsSaidOnce(DatabaseKind kind)
    {
        var walker = await LinkedAsync(kind, (1, 2));
        _things.Next = new TrailStep("The answer is due", "Town council", Begin.AddDays(1), "/x");

        Assert.Equal([_things.Next], (await WalkAsync(walker, 1)).Next);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    private async Task<TrailWalker> LinkedAsync(DatabaseKind kind, params (int From, int To)[] steps)
    {
        _database = await TestDatabase.CreateAsync(kind);
        await using (var db = _database.NewContext())
            await NamedThings.LinkAsync(db, Begin, steps);
        return new TrailWalker(_database.NewContext(), [_things], [_things]);
    }

    private static async Task<Trail> WalkAsync(TrailWalker walker, int number) =>
        await walker.WalkAsync("thing", NamedThings.Thing(number), default) ?? throw new InvalidOperationException("There is no trail.");

    private static List<string> Steps(Trail trail) => [.. trail.Knots.Select(k => $"{k.From.Name.Title}-{k.To.Name.Title}")];
}
