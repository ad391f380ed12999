using Folkmoot.Ballots;
using Folkmoot.Ballots.Box;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Ballots;

/// <summary>
/// Whatever voters, browsers and the clock do: each issued ballot is in the box at most once and says what was acknowledged last. A plain
/// model in memory acts beside the platform on random histories, and the two must agree in every answer and in the end.
/// </summary>
public sealed class BallotHistoryTests
{
    private const int Voters = 4;
    private const int Browsers = 3;

    [Theory]
    [Databases(20)]
    public async Task Any_history_of_saves_changes_and_closes_counts_each_issued_ballot_once_and_as_last_saved(DatabaseKind kind, int histories)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var history = 0; history < histories; history++)
        {
            await using var scene = await BallotScene.StartAsync(kind);
            await RunAsync(scene, random, $"seed {seed}, history {history}");
        }
    }

    private static async Task RunAsync(BallotScene scene, Random random, string name)
    {
        var box = scene.Host.Services.GetRequiredService<BallotBox>();
        var codes = (await scene.CodesAsync(Voters)).Select(c => BallotBoxTests.Hash(scene, c)).ToArray();
        var keys = Enumerable.Range(0, Voters * Browsers).Select(_ => Guid.NewGuid().ToByteArray()).ToArray();
        var entered = keys.Select(_ => scene.Phase.ClosesAt.AddSeconds(random.Next(2) == 0 ? -1 : 0)).ToArray();
        var issuedTo = new int?[Voters];
        var saved = new (int Sequence, string Choices)?[keys.Length];
        var hour = Hour.Open;
        for (var step = 0; step < 60; step++)
        {
            if (hour < Hour.Over && random.Next(30) == 0)
                hour = await GoOnAsync(scene, random, hour);
            var browser = random.Next(keys.Length);
            var voter = browser / Browsers;
            var sequence = (saved[browser]?.Sequence ?? 0) + random.Next(-1, 3);
            if (sequence < 1)
                continue;
            var choices = Choices.OfSet(Enumerable.Range(1, 3).Where(_ => random.Next(2) == 0).DefaultIfEmpty(1));
            var open = hour == Hour.Open || (hour == Hour.Finishing && entered[browser] < scene.Phase.ClosesAt);
            var expected = Expect(open, issuedTo, saved, browser, voter, sequence, choices);
            var save = new SaveBallot(scene.Phase.Id, keys[browser], codes[voter], sequence, choices) { EnteredAt = entered[browser], Grace = TimeSpan.FromMinutes(30) };
            var outcome = await box.SaveAsync(save, CancellationToken.None);

            Assert.True(expected == outcome, $"{name}, step {step}, {hour}: expected {expected}, got {outcome}.");
            if (outcome == SaveOutcome.Saved)
                (issuedTo[voter], saved[browser]) = (browser, (sequence, choices));
        }

        await using var db = scene.Host.Database.NewContext();
        var inBox = (await db.Ballots.ToListAsync()).ToDictionary(b => Convert.ToHexString(b.KeyHash), b => b.Choices);
        var acknowledged = Enumerable.Range(0, keys.Length).Where(b => saved[b] is not null).ToDictionary(b => Convert.ToHexString(keys[b]), b => saved[b]!.Value.Choices);
        Assert.True(acknowledged.Count == inBox.Count && acknowledged.All(a => inBox.GetValueOrDefault(a.Key) == a.Value), $"{name}: the box differs from what was acknowledged.");
    }

    /// <summary>Moves the clock into the time to finish, or beyond it, with or without the job that closes the phase.</summary>
    private static async Task<Hour> GoOnAsync(BallotScene scene, Random random, Hour hour)
    {
        scene.Host.Clock.Set(scene.Phase.ClosesAt.AddMinutes(hour == Hour.Open ? random.Next(30) : 30));
        if (random.Next(2) == 0)
            await scene.Host.RunJobsAsync();
        return hour + 1;
    }

    private static SaveOutcome Expect(bool open, int?[] issuedTo, (int Sequence, string Choices)?[] saved, int browser, int voter, int sequence, string choices)
    {
        if (!open)
            return SaveOutcome.NotOpen;
        if (saved[browser] is { } last)
            return sequence > last.Sequence || (sequence == last.Sequence && choices == last.Choices) ? SaveOutcome.Saved : SaveOutcome.Overtaken;
        return issuedTo[voter] is null ? SaveOutcome.Saved : SaveOutcome.CodeUsed;
    }

    private enum Hour
    {
        Open,
        Finishing,
        Over,
    }
}
