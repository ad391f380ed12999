using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Holds what the members of a panel did against the rules: who may vote at all, quorum, residents, a majority, scores.</summary>
internal sealed class PanelVote(FolkmootDb db, Conflicts conflicts, MeetingDesk meetings, IStringLocalizer<Texts> texts)
{
    /// <exception cref="RefusedException">A rule is broken; nothing was decided.</exception>
    public async Task<IReadOnlyList<Presence>> JudgeAsync(CallView call, Bid bid, CallMeeting meeting, IReadOnlyList<PanelSeat> seats, IReadOnlyList<PresenceKind> parts, CancellationToken cancellationToken)
    {
        if (parts.Count != seats.Count)
            throw new RefusedException(texts["Decision.Parts"]);
        var stances = await conflicts.OfAsync(call, bid, seats, cancellationToken);
        var said = await meetings.SaidAsync(meeting.Id, cancellationToken);
        var members = seats.Zip(parts).Select(one => MemberOf(one.First, one.Second, stances[one.First.Id], said)).ToList();
        var voters = members.Where(member => member.Votes).ToList();
        if (voters.Count < call.Panel.Quorum)
            throw new RefusedException(texts["Decision.Quorum", call.Panel.Quorum, voters.Count]);
        if (call.Panel.ResidentMajority && voters.Count(member => member.IsResident) * 2 <= voters.Count)
            throw new RefusedException(texts["Decision.Residents"]);
        if (voters.Count(member => member.Part == PresenceKind.For) <= voters.Count(member => member.Part == PresenceKind.Against))
            throw new RefusedException(texts["Decision.Lost"]);
        var scored = (await db.BidScores.Where(s => s.BidId == bid.Id).Select(s => s.SeatId).Distinct().ToListAsync(cancellationToken)).Count(seat => stances.GetValueOrDefault(seat)?.MayDecide == true);
        return scored < call.Panel.MinScores ? throw new RefusedException(texts["Decision.Scores", call.Panel.MinScores, scored]) : members;
    }

    private Presence MemberOf(PanelSeat seat, PresenceKind part, Stance stance, IReadOnlySet<Guid> said)
    {
        if (part is PresenceKind.For or PresenceKind.Against or PresenceKind.Abstained)
        {
            if (stance.Interest is null)
                throw new RefusedException(texts["Decision.NotDeclared", seat.Name]);
            if (stance.IsTied || !stance.Interest.MayDecide)
                throw new RefusedException(texts["Decision.Conflict", seat.Name]);
            // To have said it at the meeting is to have said it within a year.
            if (seat.AccountId is not { } account || !said.Contains(account))
                throw new RefusedException(texts["Decision.NotSaid", seat.Name]);
        }

        var interest = stance.Interest;
        var isOut = stance.IsTied || (interest is not null && !interest.MayDecide);
        var why = stance.IsTied ? texts["Presence.Tied"].Value : interest is null or { Kind: InterestKind.None } ? "" : texts[interest.Ruling is { } ruling ? $"Presence.{ruling}" : $"Presence.{interest.Kind}"].Value;
        return new Presence(seat.Id, seat.Name, seat.IsResident, isOut ? PresenceKind.Excluded : part == PresenceKind.Excluded ? PresenceKind.Absent : part, why, interest?.Words ?? "", interest?.RulingReason ?? "");
    }
}
