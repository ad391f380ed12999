using Folkmoot.Ballots;
using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Roll;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Ballots;

public sealed class BallotBoxTests
{
    [Theory, Databases]
    public async Task A_saved_ballot_lies_in_the_box_and_its_code_is_used(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var voter = await VoterAsync(scene);

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(scene, voter, 1, "1,2"));

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal("1,2", Assert.Single(await db.Ballots.ToListAsync()).Choices);
        Assert.Equal(RollState.Issued, Assert.Single(await db.Roll.ToListAsync()).State);
    }

    [Theory, Databases]
    public async Task A_later_save_replaces_an_earlier_one_and_never_the_other_way_round(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var voter = await VoterAsync(scene);
        await SaveAsync(scene, voter, 1, "1");

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(scene, voter, 3, "3"));
        Assert.Equal(SaveOutcome.Overtaken, await SaveAsync(scene, voter, 2, "2"));
        Assert.Equal(SaveOutcome.Overtaken, await SaveAsync(scene, voter, 3, "1,2"));
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(scene, voter, 3, "3"));

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal("3", Assert.Single(await db.Ballots.ToListAsync()).Choices);
    }

    [Theory, Databases]
    public async Task Sixty_four_browsers_with_one_code_get_one_ballot(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var (_, code) = await VoterAsync(scene);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => SaveAsync(scene, (Guid.NewGuid().ToByteArray(), code), 1, "1")));

        Assert.Single(outcomes, SaveOutcome.Saved);
        Assert.Equal(63, outcomes.Count(o => o == SaveOutcome.CodeUsed));
        await using var db = scene.Host.Database.NewContext();
        Assert.Single(await db.Ballots.ToListAsync());
    }

    [Theory, Databases]
    public async Task Sixty_four_copies_of_one_save_have_one_effect(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var voter = await VoterAsync(scene);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => SaveAsync(scene, voter, 1, "1,3")));

        Assert.All(outcomes, o => Assert.Equal(SaveOutcome.Saved, o));
        await using var db = scene.Host.Database.NewContext();
        Assert.Single(await db.Ballots.ToListAsync());
    }

    [Theory, Databases]
    public async Task A_voter_on_paper_gets_no_ballot_on_line(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var code = Assert.Single(await scene.CodesAsync(1));
        await scene.Host.WithAsync<RollBook>(roll => roll.MarkPaperAsync(BallotScene.Organiser, scene.Phase, code, CancellationToken.None));

        Assert.Equal(SaveOutcome.OnPaper, await SaveAsync(scene, (new byte[32], Hash(scene, code)), 1, "1"));
    }

    [Theory, Databases]
    public async Task An_unknown_code_and_a_ballot_that_is_not_there_are_told_apart_from_nothing(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);

        Assert.Equal(SaveOutcome.Unknown, await SaveAsync(scene, (new byte[32], new byte[32]), 1, "1"));
        Assert.Equal(SaveOutcome.Unknown, await scene.Host.Services.GetRequiredService<BallotBox>().SaveAsync(new SaveBallot(scene.Phase.Id, new byte[32], null, 1, "1"), CancellationToken.None));
    }

    [Theory, Databases]
    public async Task Nothing_is_saved_after_the_hour_of_the_close_even_before_the_phase_is_turned(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var voter = await VoterAsync(scene);
        await SaveAsync(scene, voter, 1, "1");
        scene.Host.Clock.Set(scene.Phase.ClosesAt);

        Assert.Equal(SaveOutcome.NotOpen, await SaveAsync(scene, voter, 2, "2"));

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal("1", Assert.Single(await db.Ballots.ToListAsync()).Choices);
    }

    internal static byte[] Hash(BallotScene scene, string code) => scene.Host.Services.GetRequiredService<Codes>().HashVoterCode(scene.Phase.Id, code);

    private static async Task<(byte[] Key, byte[] Code)> VoterAsync(BallotScene scene) =>
        (Guid.NewGuid().ToByteArray(), Hash(scene, Assert.Single(await scene.CodesAsync(1))));

    private static Task<SaveOutcome> SaveAsync(BallotScene scene, (byte[] Key, byte[] Code) voter, int sequence, string choices) =>
        scene.Host.Services.GetRequiredService<BallotBox>().SaveAsync(new SaveBallot(scene.Phase.Id, voter.Key, voter.Code, sequence, choices), CancellationToken.None);
}
