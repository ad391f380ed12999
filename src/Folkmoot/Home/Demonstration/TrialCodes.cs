using Folkmoot.Ballots;
using Folkmoot.Ballots.Roll;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home.Demonstration;

/// <summary>Voter codes of the demonstration's open vote that nobody has used yet.</summary>
internal sealed class TrialCodes(Places places, ProcessReader processes, FolkmootDb db, Codes codes)
{
    public const int All = 60;

    /// <summary>The vote that is open in the town; null when none is.</summary>
    public async Task<ProcessView?> VoteAsync(CancellationToken cancellationToken) =>
        await places.FindAsync(Wyebridge.Slug, cancellationToken) is { } town
            ? (await processes.ListAsync(town, withDrafts: false, cancellationToken)).FirstOrDefault(p => p.Open?.Method == BallotMethod.MethodName)
            : null;

    public async Task<IReadOnlyList<string>> UnusedAsync(int most, CancellationToken cancellationToken)
    {
        if (await VoteAsync(cancellationToken) is not { Open: { } phase })
            return [];
        var entries = await db.Roll.AsNoTracking()
            .Where(e => e.PhaseId == phase.Id && e.State == RollState.None && e.Addressee == "")
            .OrderBy(e => e.Line).Take(most).Select(e => e.Id).ToListAsync(cancellationToken);
        return entries.ConvertAll(codes.VoterCode);
    }
}
