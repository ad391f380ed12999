using System.Globalization;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform.Database;
using Folkmoot.Sortition;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Gives those whom a draw chose their seats: numbers that no two people of an assembly share, panel after panel.</summary>
internal sealed class SeatGiver(FolkmootDb db, TimeProvider clock)
{
    /// <summary>Seats everybody, and writes into the draw whom it chose; the caller saves.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="panels">Who was drawn, for each panel in turn.</param>
    /// <param name="standingBy">Who stands by, in the order in which they go first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task GiveAsync(Draw draw, IReadOnlyList<IReadOnlyList<RecordedPerson>> panels, IReadOnlyList<RecordedPerson> standingBy, CancellationToken cancellationToken)
    {
        var seat = await db.Members.Where(m => m.ProcessId == draw.ProcessId).MaxAsync(m => (int?)m.Seat, cancellationToken) ?? 0;
        var open = await db.DrawChances.Where(c => c.DrawId == draw.Id).ToDictionaryAsync(c => c.RegistrationId, c => c.PublicNumber, cancellationToken);
        var (part, chosen) = (draw.Kind == DrawKind.Alternates ? MemberPart.Alternate : MemberPart.Member, new List<string>());
        foreach (var (drawn, index) in panels.Select((drawn, index) => (drawn, index)))
        {
            // By the number of the public record, which says nothing about anybody.
            var people = (await PeopleAsync(draw, drawn, cancellationToken)).OrderBy(p => open[p.Id]).ToList();
            chosen.Add(string.Join(',', people.Select(p => open[p.Id])));
            foreach (var person in people)
            {
                if (draw.Kind == DrawKind.Replacement && await db.Members.SingleOrDefaultAsync(m => m.RegistrationId == person.Id && m.Part == MemberPart.Alternate, cancellationToken) is { } standing)
                    (standing.Part, standing.ChangedAt) = (MemberPart.Member, clock.GetUtcNow());
                else
                    db.Members.Add(NewMember(draw, person, ++seat, part, draw.Panel > 0 ? draw.Panel : index + 1));
            }
        }

        draw.Chosen = string.Join(';', chosen);
        var order = standingBy.Select(Number).ToList();
        db.Members.AddRange((await PeopleAsync(draw, standingBy, cancellationToken)).OrderBy(r => order.IndexOf(r.Number)).Select(person => NewMember(draw, person, ++seat, MemberPart.Alternate, 1)));
    }

    /// <summary>The number of a registration, by which the organisers' record calls the person.</summary>
    public static int Number(RecordedPerson person) => int.Parse(person.Id, CultureInfo.InvariantCulture);

    private async Task<List<Registration>> PeopleAsync(Draw draw, IReadOnlyList<RecordedPerson> recorded, CancellationToken cancellationToken)
    {
        var numbers = recorded.Select(Number).ToList();
        return await db.Registrations.Where(r => r.ProcessId == draw.ProcessId && numbers.Contains(r.Number)).ToListAsync(cancellationToken);
    }

    /// <summary>Somebody may have withdrawn since the commitment: they were drawn, and their seat is free.</summary>
    private Member NewMember(Draw draw, Registration person, int seat, MemberPart part, int panel) => new()
    {
        Id = OrderedId.Next(clock.GetUtcNow()),
        ProcessId = draw.ProcessId,
        RegistrationId = person.Id,
        DrawId = draw.Id,
        Panel = panel,
        Seat = seat,
        Part = part,
        State = person.State == RegistrationState.Registered ? MemberState.Drawn : MemberState.Declined,
        ChangedAt = clock.GetUtcNow(),
    };
}
