using System.Globalization;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Register;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Everybody who registered as a table, for organisers: the columns of the quotas are called as they are in the quotas, so that the table can be drawn from with other programs, too.</summary>
internal static class PeopleEndpoints
{
    public const string Export = "/places/{place}/{process}/manage/assembly/people.csv";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Export, async (string place, string process, string? state, string? format, AssemblyDoor door, QuotaDesk quotas, PageDesk pages, QuestionDesk questions, AnswerKeeper answers, FolkmootDb db, CancellationToken cancellationToken) =>
        {
            if (await door.FindAsync(place, process, cancellationToken) is not { } assembly)
                return Results.NotFound();
            var features = await quotas.FeaturesAsync(assembly.Id, cancellationToken);
            var keys = (await pages.ListAsync(assembly.Id, cancellationToken)).Where(p => p.Id != Guid.Empty).ToDictionary(p => p.Id, p => p.Key);
            var asked = await questions.ListAsync(assembly.Id, cancellationToken);
            var given = await answers.AllAsync(assembly.Id, cancellationToken);
            var members = (await db.Members.AsNoTracking().Where(m => m.ProcessId == assembly.Id).OrderBy(m => m.Seat).ToListAsync(cancellationToken)).GroupBy(m => m.RegistrationId).ToDictionary(g => g.Key, g => g.Last());
            var people = (await db.Registrations.AsNoTracking().Where(r => r.ProcessId == assembly.Id).OrderBy(r => r.Number).ToListAsync(cancellationToken)).ConvertAll(r => (Person: r, Member: members.GetValueOrDefault(r.Id)));
            var lines = people.Where(p => state is not { Length: > 0 } || State(p.Person, p.Member) == state).Select(p => Line(assembly.Mandate, p.Person, p.Member, p.Person.PageId is { } page ? keys[page] : "", features)
                + string.Concat(asked.Select(q => "," + Csv.Field(AnswerSheet.Say(given.GetValueOrDefault((p.Person.Id, q.Id), ""))))));
            var head = string.Join(',', ["id", "state", "seat", "panel", "name", "email", "phone", "address", "needs", "household", "registered", "page", .. features.Select(f => Csv.Field(f.Name)), .. asked.Select(q => Csv.Field(q.Words))]);
            return TableAnswer.Of(head + "\r\n" + string.Concat(lines.Select(line => line + "\r\n")), $"people-{process}.csv", format);
        });

    /// <summary>"registered", "withdrawn", or what the draw made of them: "drawn", "confirmed", "declined", "left", "alternate".</summary>
    internal static string State(Registration person, Member? member) => member is null
        ? person.State == RegistrationState.Registered ? "registered" : "withdrawn"
        : member is { Part: MemberPart.Alternate, IsIn: true } ? "alternate" : member.State.ToString().ToLowerInvariant();

    private static string Line(MandateSettings mandate, Registration person, Member? member, string page, IReadOnlyList<Feature> features)
    {
        var values = QuotaDesk.Values(person.Values);
        return string.Join(',', [
            Number(person.Number), State(person, member), member is null ? "" : Number(member.Seat), member is null ? "" : Csv.Field(mandate.NameOfPanel(member.Panel)),
            Csv.Field(person.Name), Csv.Field(person.Email ?? ""), Csv.Field(person.Phone), Csv.Field(person.Contact), Csv.Field(person.Support), Csv.Field(person.Household ?? ""),
            person.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), page,
            .. features.Select(f => Csv.Field(values.GetValueOrDefault(f.Name, "")))]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
