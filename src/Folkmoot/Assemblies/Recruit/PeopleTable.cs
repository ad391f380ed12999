using System.Globalization;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Register;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Tables;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Everybody who registered as a table, for organisers: the columns of the quotas are called as they are in the quotas, so that the table can be drawn from with other programs, too.</summary>
internal sealed class PeopleTable(FolkmootDb db, QuotaDesk quotas, PageDesk pages, QuestionDesk questions, AnswerKeeper answers)
{
    /// <summary>Whoever has a seat, or would have it once they say yes.</summary>
    public const string Selected = "selected";

    /// <summary>The words by which only some people are asked for.</summary>
    public static IReadOnlyList<string> States { get; } = [Selected, "registered", "confirmed", "drawn", "alternate", "declined", "left", "withdrawn"];

    /// <param name="assembly">The assembly.</param>
    /// <param name="state">One of <see cref="States"/>; null or empty for everybody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<OutTable> MakeAsync(AssemblyView assembly, string? state, CancellationToken cancellationToken)
    {
        var features = await quotas.FeaturesAsync(assembly.Id, cancellationToken);
        var keys = (await pages.ListAsync(assembly.Id, cancellationToken)).Where(p => p.Id != Guid.Empty).ToDictionary(p => p.Id, p => p.Key);
        var asked = await questions.ListAsync(assembly.Id, cancellationToken);
        var given = await answers.AllAsync(assembly.Id, cancellationToken);
        var members = (await db.Members.AsNoTracking().Where(m => m.ProcessId == assembly.Id).OrderBy(m => m.Seat).ToListAsync(cancellationToken)).GroupBy(m => m.RegistrationId).ToDictionary(g => g.Key, g => g.Last());
        var people = (await db.Registrations.AsNoTracking().Where(r => r.ProcessId == assembly.Id).OrderBy(r => r.Number).ToListAsync(cancellationToken)).ConvertAll(r => (Person: r, Member: members.GetValueOrDefault(r.Id)));
        return new OutTable(
            $"people-{assembly.View.Process.Slug}",
            [.. TableCell.Words("id", "state", "seat", "panel", "name", "email", "phone", "address", "needs", "household", "registered", "page"), .. features.Select(f => (TableCell)f.Name), .. asked.Select(q => (TableCell)q.Words)],
            [.. people.Where(p => IsAskedFor(p.Person, p.Member, state)).Select(p => (IReadOnlyList<TableCell>)[
                .. Row(assembly.Mandate, p.Person, p.Member, p.Person.PageId is { } page ? keys[page] : "", features),
                .. asked.Select(q => (TableCell)AnswerSheet.Say(given.GetValueOrDefault((p.Person.Id, q.Id), "")))])]);
    }

    private static bool IsAskedFor(Registration person, Member? member, string? state) => state switch
    {
        null or "" => true,
        Selected => member is { Part: MemberPart.Member, IsIn: true },
        _ => State(person, member) == state,
    };

    /// <summary>"registered", "withdrawn", or what the draw made of them: "drawn", "confirmed", "declined", "left", "alternate".</summary>
    private static string State(Registration person, Member? member) => member is null
        ? person.State == RegistrationState.Registered ? "registered" : "withdrawn"
        : member is { Part: MemberPart.Alternate, IsIn: true } ? "alternate" : member.State.ToString().ToLowerInvariant();

    private static IEnumerable<TableCell> Row(MandateSettings mandate, Registration person, Member? member, string page, IReadOnlyList<Feature> features)
    {
        var values = QuotaDesk.Values(person.Values);
        return
        [
            TableCell.Number(person.Number), TableCell.Word(State(person, member)), member is null ? TableCell.Word("") : TableCell.Number(member.Seat), member is null ? TableCell.Word("") : mandate.NameOfPanel(member.Panel),
            person.Name, person.Email ?? "", person.Phone, person.Contact, person.Support, person.Household ?? "",
            TableCell.Word(person.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), TableCell.Word(page),
            .. features.Select(f => (TableCell)values.GetValueOrDefault(f.Name, "")),
        ];
    }
}
