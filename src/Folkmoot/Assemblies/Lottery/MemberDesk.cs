using Folkmoot.Assemblies.Meet;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>What drawn people answer.</summary>
internal sealed class MemberDesk(FolkmootDb db, Chronicle chronicle, TimeProvider clock)
{
    public async Task<IReadOnlyList<MemberLine>> ListAsync(Guid process, CancellationToken cancellationToken) =>
        await (from m in db.Members.AsNoTracking()
               join r in db.Registrations.AsNoTracking() on m.RegistrationId equals r.Id
               where m.ProcessId == process
               orderby m.Seat
               select new MemberLine(m, r)).ToListAsync(cancellationToken);

    /// <summary>The seats of members who said yes, panel by panel; nothing where there is one panel only.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="panel">The panel, from 1; 0 for all of them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<(string Panel, string Seats)>> SeatsOfAsync(AssemblyView assembly, int panel, CancellationToken cancellationToken) => !assembly.Mandate.IsSeveral ? []
        : [.. (await db.ConfirmedMembers(assembly.Id).Where(m => panel == 0 || m.Panel == panel).Select(m => new { m.Panel, m.Seat }).ToListAsync(cancellationToken))
            .GroupBy(m => m.Panel, m => m.Seat).OrderBy(g => g.Key).Select(g => (assembly.Mandate.NameOfPanel(g.Key), SeatList.Say(g)))];

    /// <summary>The member that a registration is; null when it was not drawn.</summary>
    public Task<Member?> OfAsync(Guid registration, CancellationToken cancellationToken) =>
        db.Members.AsNoTracking().Where(m => m.RegistrationId == registration).OrderByDescending(m => m.Seat).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Notes what a drawn person says: yes, no, or that they drop out.</summary>
    /// <param name="actor">Who notes it; null for the person with their own code.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="id">The member.</param>
    /// <param name="state">Confirmed, declined or left.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AnswerAsync(Actor? actor, AssemblyView assembly, Guid id, MemberState state, CancellationToken cancellationToken)
    {
        var member = await db.Members.SingleOrDefaultAsync(m => m.Id == id && m.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such member.");
        if (member.State == state)
            return;
        if ((member.State, state) is not ((MemberState.Drawn, MemberState.Confirmed or MemberState.Declined) or (MemberState.Confirmed, MemberState.Left)))
            throw new RefusedException("Whoever said no or dropped out has given the seat up; it is drawn anew.");
        (member.State, member.ChangedAt) = (state, clock.GetUtcNow());
        chronicle.Record(actor ?? Actor.Platform, "member.answered", "process", assembly.Id, $"Seat {member.Seat}: {state}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
