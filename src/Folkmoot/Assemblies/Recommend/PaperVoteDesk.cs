using Folkmoot.Assemblies.Chairs;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Meet;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>
/// Takes votes on paper into the members' vote. Who put a sheet into the box is noted as they do so; what the sheets say is counted when the box is opened, all together, so that no choice ever stands
/// beside a member. Whoever voted on the web cannot vote on paper, and the other way round.
/// </summary>
internal sealed class PaperVoteDesk(FolkmootDb db, VoteDesk votes, Chronicle chronicle)
{
    public async Task<PaperVoteView> FindAsync(AssemblyView assembly, Guid phase, CancellationToken cancellationToken)
    {
        var marks = await db.VoteMarks.AsNoTracking().Where(m => m.PhaseId == phase).Join(db.Members, m => m.MemberId, x => x.Id, (m, x) => new { m.ByPaper, x.Seat }).ToListAsync(cancellationToken);
        var tallies = await db.VoteTallies.AsNoTracking().Where(t => t.PhaseId == phase).Join(db.Recommendations, t => t.RecommendationId, r => r.Id, (t, r) => new { t, r.Number }).ToListAsync(cancellationToken);
        var chair = await db.ChairMarks.AsNoTracking().SingleOrDefaultAsync(m => m.PhaseId == phase, cancellationToken);
        static int Of(IEnumerable<VoteTally> of, VoteChoice choice) => of.Where(t => t.Choice == choice).Sum(t => t.OnPaper);
        return new PaperVoteView(
            [.. marks.Where(m => m.ByPaper).Select(m => m.Seat).Order()],
            marks.Count(m => !m.ByPaper) + (chair is { ByPaper: false } ? 1 : 0),
            await votes.VotersAsync(assembly, cancellationToken),
            tallies.GroupBy(t => t.Number, t => t.t).ToDictionary(g => g.Key, g => (Of(g, VoteChoice.For), Of(g, VoteChoice.Against), Of(g, VoteChoice.Abstain))))
        { IsChairOnPaper = chair is { ByPaper: true } };
    }

    /// <summary>Notes the seats of those who put a sheet into the box, and whether a chair who has a vote did; a later list takes the place of an earlier one.</summary>
    public async Task MarkAsync(Actor actor, AssemblyView assembly, string? seats, bool chair, CancellationToken cancellationToken)
    {
        var phase = VoteDesk.RequireOpen(assembly);
        RequireSecret(assembly);
        var wanted = SeatList.Read(seats, "Seats");
        var members = await db.ConfirmedMembers(assembly.Id).ToDictionaryAsync(m => m.Seat, m => m.Id, cancellationToken);
        if (wanted.Where(seat => !members.ContainsKey(seat)).Select(seat => (int?)seat).Min() is { } unknown)
            throw new RefusedException($"No member who said yes has seat {unknown}.", "Seats");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var ids = wanted.Select(seat => members[seat]).ToHashSet();
        var marks = await db.VoteMarks.Where(m => m.PhaseId == phase.Id).ToListAsync(cancellationToken);
        if (marks.Find(m => !m.ByPaper && ids.Contains(m.MemberId)) is { } online)
            throw new RefusedException($"Seat {members.First(m => m.Value == online.MemberId).Key} has voted on the web already; its sheet does not count.", "Seats");
        var chairs = await db.ChairMarks.SingleOrDefaultAsync(m => m.PhaseId == phase.Id, cancellationToken);
        RequireChairMay(assembly, chair, chairs);
        if (ids.Count + (chair ? 1 : 0) < marks.Count(m => m.ByPaper) + (chairs is { ByPaper: true } ? 1 : 0) && await db.VoteTallies.AnyAsync(t => t.PhaseId == phase.Id && t.OnPaper > 0, cancellationToken))
            throw new RefusedException("Sheets are counted already, so nobody can be taken off the list of those who put one into the box.", "Seats");
        db.VoteMarks.RemoveRange(marks.Where(m => m.ByPaper && !ids.Contains(m.MemberId)));
        var known = marks.Select(m => m.MemberId).ToHashSet();
        db.VoteMarks.AddRange(ids.Where(id => !known.Contains(id)).Select(id => new VoteMark { PhaseId = phase.Id, MemberId = id, ByPaper = true }));
        if (chair && chairs is null)
            db.ChairMarks.Add(new ChairMark { PhaseId = phase.Id, ByPaper = true });
        else if (!chair && chairs is { ByPaper: true })
            db.ChairMarks.Remove(chairs);
        chronicle.Record(actor, "sheets.marked", "process", assembly.Id, $"{ids.Count} members{(chair ? " and the chair" : "")} voted on paper");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Types in what all sheets together say of each recommendation; a later count takes the place of an earlier one until the close.</summary>
    /// <param name="actor">Who types.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="counts">For, against and neither, by the number of the recommendation; one for each that is put.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task CountAsync(Actor actor, AssemblyView assembly, IReadOnlyDictionary<int, (int Favour, int Against, int Neither)> counts, CancellationToken cancellationToken)
    {
        var phase = VoteDesk.RequireOpen(assembly);
        RequireSecret(assembly);
        var put = await db.Recommendations.AsNoTracking().Where(r => r.ProcessId == assembly.Id && r.State == RecommendationState.Put).ToDictionaryAsync(r => r.Id, r => r.Number, cancellationToken);
        var sheets = await db.VoteMarks.CountAsync(m => m.PhaseId == phase.Id && m.ByPaper, cancellationToken) + await db.ChairMarks.CountAsync(m => m.PhaseId == phase.Id && m.ByPaper, cancellationToken);
        if (sheets == 0)
            throw new RefusedException("Note first who put a sheet into the box.", "Seats");
        foreach (var number in put.Values.Order())
        {
            var (favour, against, neither) = counts.TryGetValue(number, out var typed) ? typed : throw new RefusedException($"Type in the count of recommendation {number}, too.", $"Favour[{number}]");
            if (favour + against + neither != sheets)
                throw new RefusedException($"Recommendation {number}: these are {favour + against + neither} votes, and {sheets} {(assembly.Mandate.ChairVotes ? "people" : "members")} put a sheet into the box. A line without a mark counts for neither.", $"Favour[{number}]");
        }

        foreach (var tally in await db.VoteTallies.Where(t => t.PhaseId == phase.Id).ToListAsync(cancellationToken))
            tally.OnPaper = tally.Choice switch { VoteChoice.For => counts[put[tally.RecommendationId]].Favour, VoteChoice.Against => counts[put[tally.RecommendationId]].Against, _ => counts[put[tally.RecommendationId]].Neither };
        chronicle.Record(actor, "sheets.counted", "process", assembly.Id, $"{sheets} sheets");
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void RequireChairMay(AssemblyView assembly, bool chair, ChairMark? voted)
    {
        if (chair && !assembly.Mandate.ChairVotes)
            throw new RefusedException("The chair of this assembly has no vote.", "Chair");
        if (chair && voted is { ByPaper: false })
            throw new RefusedException("The chair has voted on the web already; their sheet does not count.", "Chair");
    }

    private static void RequireSecret(AssemblyView assembly)
    {
        if (!assembly.Mandate.Secret)
            throw new RefusedException("Hands are counted in the room; there are no sheets.");
    }
}
