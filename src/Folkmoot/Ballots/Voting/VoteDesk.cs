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
    /// <exception cref="RefusedException">The code is mistyped, unknown or used; the sentence says what to do.</exception>
    public async Task<VoterPass> EnterAsync(PhaseScene scene, string? code, CancellationToken cancellationToken)
    {
        RequireOpen(scene);
        var hash = codes.HashVoterCode(scene.Phase.Id, Codes.Tidy(code, Codes.VoterCodeLength));
        return await roll.StateAsync(scene.Phase.Id, hash, cancellationToken) switch
        {
            RollState.None => new VoterPass(scene.Phase.Id, Codes.NewReceipt(), hash, false),
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
        var pass = new VoterPass(scene.Phase.Id, tidy, null, false);
        return await FindAsync(pass, cancellationToken) is not null
            ? pass
            : throw new RefusedException("There is no ballot with this receipt in this vote. Look at the receipt again.");
    }

    /// <summary>A pass for trying the ballot out. Its votes lie apart and are never counted.</summary>
    public static VoterPass Rehearse(PhaseScene scene) => new(scene.Phase.Id, Codes.NewReceipt(), null, true);

    /// <summary>The ballot as it was saved last; null when nothing was saved yet.</summary>
    public async Task<SavedBallot?> FindAsync(VoterPass pass, CancellationToken cancellationToken)
    {
        var key = codes.HashReceipt(pass.Phase, pass.Receipt);
        return pass.IsRehearsal
            ? await db.RehearsalBallots.AsNoTracking().Where(b => b.PhaseId == pass.Phase && b.KeyHash == key).Select(b => new SavedBallot(b.Sequence, b.Choices)).SingleOrDefaultAsync(cancellationToken)
            : await db.Ballots.AsNoTracking().Where(b => b.PhaseId == pass.Phase && b.KeyHash == key).Select(b => new SavedBallot(b.Sequence, b.Choices)).SingleOrDefaultAsync(cancellationToken);
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
        BallotLimits.Check(settings, scene.Process.Currency, chosen, proposals);
        if (sequence is < 1 or > 1_000_000)
            throw new RefusedException("This page is out of date. Load it again; your last saved vote still counts.");
        var save = new SaveBallot(pass.Phase, codes.HashReceipt(pass.Phase, pass.Receipt), pass.CodeHash, sequence, ChoiceText.Write(settings.Form, chosen));
        if (pass.IsRehearsal)
        {
            await RehearseAsync(save, cancellationToken);
            return;
        }

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

    private void RequireOpen(PhaseScene scene)
    {
        if (!scene.IsOpenAt(clock.GetUtcNow()))
            throw new RefusedException(scene.Phase.State == PhaseState.Planned ? "This vote is not open yet." : "The vote has closed. What was saved before the close counts.");
    }
}
