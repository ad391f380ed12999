using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Voting;

/// <summary>Lets voters in, and saves what they choose.</summary>
public sealed class VoteDesk(FolkmootDb db, RollBook roll, BallotBox box, Codes codes, TimeProvider clock)
{
    /// <summary>Lets in whoever has a voter code on which no ballot was issued yet.</summary>
    /// <param name="scene">The ballot's phase.</param>
    /// <param name="code">The voter code as typed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="helper">Who acts for the voter, by name; null when voters act for themselves.</param>
    /// <exception cref="RefusedException">The code is mistyped, unknown or used; the sentence says what to do.</exception>
    public async Task<VoterPass> EnterAsync(PhaseScene scene, string? code, CancellationToken cancellationToken, string? helper = null)
    {
        RequireOpen(scene);
        var by = helper?.Trim();
        if (by is not null && (by.Length is < 2 or > RollEntry.LongestHelper || by.Any(char.IsControl)))
            throw new RefusedException($"Say who helps, by name, in 2 to {RollEntry.LongestHelper} characters. It is recorded that you helped, never what was chosen.", "helper");
        var hash = codes.HashVoterCode(scene.Phase.Id, Codes.Tidy(code, Codes.VoterCodeLength));
        var entry = await roll.FindAsync(scene.Phase.Id, hash, cancellationToken);
        await RequireListAsync(scene, entry, cancellationToken);
        return entry?.State switch
        {
            RollState.None => new VoterPass(scene.Phase.Id, Codes.NewReceipt(), hash, false) { District = DistrictOf(scene, entry.District), EnteredAt = clock.GetUtcNow(), Helper = by },
            RollState.Issued => throw new RefusedException("A ballot was already issued with this code. To change it, use the receipt code you got when you voted."),
            RollState.Paper => throw new RefusedException("You are marked as voting on paper, so this code no longer opens a ballot here. If that is wrong, ask the organisers."),
            _ => throw new RefusedException("This code is not on the roll for this vote. Check that your letter is for this vote, and look at the code again."),
        };
    }

    /// <summary>Lets in whoever holds a receipt, to look at or change that ballot.</summary>
    /// <exception cref="RefusedException">There is no ballot with this receipt.</exception>
    public async Task<VoterPass> ReturnAsync(PhaseScene scene, string? receipt, CancellationToken cancellationToken)
    {
        var tidy = Codes.Tidy(receipt, Codes.ReceiptLength);
        var pass = new VoterPass(scene.Phase.Id, tidy, null, false) { EnteredAt = clock.GetUtcNow() };
        return await FindAsync(pass, cancellationToken) is { } saved
            ? pass with { District = saved.District }
            : throw new RefusedException("There is no ballot with this receipt in this vote. Look at the receipt again.");
    }

    /// <summary>A pass for trying the ballot out. Its votes lie apart and are never counted.</summary>
    public static VoterPass Rehearse(PhaseScene scene) => new(scene.Phase.Id, Codes.NewReceipt(), null, true);

    /// <summary>Puts the district into a pass that has none yet, where voters choose it themselves. It stays once the ballot is saved.</summary>
    /// <exception cref="RefusedException">There is no such district, or it cannot be chosen any more.</exception>
    public async Task<VoterPass> ChooseDistrictAsync(PhaseScene scene, VoterPass pass, string? district, CancellationToken cancellationToken)
    {
        var settings = BallotSettingsJson.Read(scene.Phase.Settings);
        if (BallotLists.DistrictOf(settings, district ?? "") is not { } known)
            throw new RefusedException("Choose the district in which you vote.");
        if (!pass.IsRehearsal && (settings.DistrictFrom != DistrictSource.Voter || await FindAsync(pass, cancellationToken) is not null))
            throw new RefusedException("Your ballot is for one district now, and that stays.");
        return pass with { District = known };
    }

    /// <summary>The ballot as it was saved last; null when nothing was saved yet.</summary>
    public async Task<SavedBallot?> FindAsync(VoterPass pass, CancellationToken cancellationToken)
    {
        var key = codes.HashReceipt(pass.Phase, pass.Receipt);
        return pass.IsRehearsal
            ? await db.RehearsalBallots.AsNoTracking().Where(b => b.PhaseId == pass.Phase && b.KeyHash == key).Select(b => new SavedBallot(b.Sequence, b.Choices, pass.District)).SingleOrDefaultAsync(cancellationToken)
            : await db.Ballots.AsNoTracking().Where(b => b.PhaseId == pass.Phase && b.KeyHash == key).Select(b => new SavedBallot(b.Sequence, b.Choices, b.District)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Saves the choices if the ballot may say that. What was saved before stays when it may not.</summary>
    /// <param name="scene">The ballot's phase.</param>
    /// <param name="pass">The voter's pass.</param>
    /// <param name="sequence">The number of this save, one above the last.</param>
    /// <param name="chosen">What the ballot says of each proposal it names.</param>
    /// <param name="proposals">All proposals of the ballot.</param>
    /// <param name="cancellationToken">Stops waiting; asking again is safe.</param>
    /// <exception cref="RefusedException">The choices break a rule, or the ballot cannot be saved any more.</exception>
    public async Task SaveAsync(PhaseScene scene, VoterPass pass, int sequence, IReadOnlyList<Choice> chosen, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var settings = BallotSettingsJson.Read(scene.Phase.Settings);
        BallotLimits.Check(BallotLists.For(settings, proposals, pass.District), scene.Process.Currency, chosen);
        if (sequence is < 1 or > 1_000_000)
            throw new RefusedException("This page is out of date. Load it again; your last saved vote still counts.");
        var save = new SaveBallot(pass.Phase, codes.HashReceipt(pass.Phase, pass.Receipt), pass.CodeHash, sequence, ChoiceText.Write(settings.Form, chosen))
        {
            District = pass.District,
            Helper = pass.Helper,
            EnteredAt = pass.EnteredAt,
            Grace = VotingHours.Grace(settings),
        };
        if (pass.IsRehearsal)
        {
            await RehearseAsync(save, cancellationToken);
            return;
        }

        if (!VotingHours.MaySave(scene, settings, pass, clock.GetUtcNow()))
            RequireOpen(scene);
        switch (await box.SaveAsync(save, cancellationToken))
        {
            case SaveOutcome.Saved:
                return;
            case SaveOutcome.NotOpen:
                throw new RefusedException("The vote has closed. What you saved before the close counts.");
            case SaveOutcome.Overtaken:
                throw new RefusedException("You changed this vote in another window. Load this page again to see what is saved.");
            case SaveOutcome.CodeUsed:
                throw new RefusedException("A ballot was issued with your code on another device. To change it, use the receipt code you got there.");
            case SaveOutcome.OnPaper:
                throw new RefusedException("You are marked as voting on paper, so nothing was saved here. If that is wrong, ask the organisers.");
            default:
                throw new RefusedException("This ballot is not in the box. Enter your code again.");
        }
    }

    private async Task RehearseAsync(SaveBallot save, CancellationToken cancellationToken)
    {
        await db.RehearsalBallots.Where(b => b.PhaseId == save.PhaseId && b.KeyHash == save.KeyHash).ExecuteDeleteAsync(cancellationToken);
        db.RehearsalBallots.Add(new RehearsalBallot { PhaseId = save.PhaseId, KeyHash = save.KeyHash, Sequence = save.Sequence, Choices = save.Choices });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="RefusedException">Every list is for a district, and the roll does not say in which one this voter votes.</exception>
    private async Task RequireListAsync(PhaseScene scene, RollEntry? entry, CancellationToken cancellationToken)
    {
        var settings = BallotSettingsJson.Read(scene.Phase.Settings);
        if (entry is null || settings.Districts.Count == 0 || settings.DistrictFrom != DistrictSource.Roll || DistrictOf(scene, entry.District) is not null)
            return;
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.ProcessId == scene.Process.Id).ToListAsync(cancellationToken);
        if (BallotLists.For(settings, proposals, null).Count == 0)
            throw new RefusedException("The roll does not say in which district you vote, so there is no list for you. Ask the organisers to put that right.");
    }

    /// <summary>The district of an entry of the roll; null where the ballot has none, or voters choose theirs.</summary>
    private static string? DistrictOf(PhaseScene scene, string? district)
    {
        var settings = BallotSettingsJson.Read(scene.Phase.Settings);
        return settings.DistrictFrom == DistrictSource.Roll ? BallotLists.DistrictOf(settings, district ?? "") : null;
    }

    private void RequireOpen(PhaseScene scene)
    {
        if (!scene.IsOpenAt(clock.GetUtcNow()))
            throw new RefusedException(scene.Phase.State == PhaseState.Planned ? "This vote is not open yet." : "The vote has closed. What was saved before the close counts.");
    }
}
