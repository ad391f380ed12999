using Folkmoot.Assemblies.Lottery;
using Folkmoot.Ballots;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Sends letters to people of an assembly from templates: by e-mail where there is an address, else to print. Each sending is on record.</summary>
internal sealed class LetterDesk(FolkmootDb db, Chronicle chronicle, Codes codes, IMailSender mail, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const string Panel = "{panel}";

    /// <summary>The template of a kind of letter, for an organiser to change.</summary>
    public (string Subject, string Body) Template(AssemblyView assembly, MailingKind kind) =>
        (texts[$"Template.{kind}.Subject", Platform.Layout.Prose.Begin(assembly.View.Process.Title, 120)], texts[assembly.Mandate.IsSeveral && KnowsPanel(kind) ? $"Template.{kind}.Body.Several" : $"Template.{kind}.Body"]);

    /// <summary>Whom a kind of letter goes to, by number.</summary>
    public async Task<IReadOnlyList<Registration>> PeopleAsync(AssemblyView assembly, MailingKind kind, CancellationToken cancellationToken)
    {
        var people = db.Registrations.AsNoTracking().Where(r => r.ProcessId == assembly.Id && r.State == RegistrationState.Registered);
        var members = db.Members.Where(m => m.ProcessId == assembly.Id);
        people = kind switch
        {
            MailingKind.Pool => people,
            MailingKind.Drawn => people.Where(r => members.Any(m => m.RegistrationId == r.Id && m.State == MemberState.Drawn)),
            MailingKind.NotDrawn => people.Where(r => !members.Any(m => m.RegistrationId == r.Id)),
            MailingKind.Members => people.Where(r => members.Any(m => m.RegistrationId == r.Id && m.State == MemberState.Confirmed)),
            _ => throw new RefusedException("Choose to whom the letter goes.", "Kind"),
        };
        return await people.OrderBy(r => r.Number).ToListAsync(cancellationToken);
    }

    public async Task<Mailing> SendAsync(Actor actor, AssemblyView assembly, MailingKind kind, string? subject, string? body, CancellationToken cancellationToken)
    {
        var (head, words) = (CleanText.Line(subject), CleanText.Lines(body));
        if (head.Length is 0 or > Mailing.MaxSubject)
            throw new RefusedException($"Give the letter a subject of 1 to {Mailing.MaxSubject} characters.", "Subject");
        if (words.Length is < 20 or > Mailing.MaxBody)
            throw new RefusedException($"Write the letter in 20 to {Mailing.MaxBody} characters.", "Body");
        if (words.Contains(Panel, StringComparison.Ordinal) && !(assembly.Mandate.IsSeveral && KnowsPanel(kind)))
            throw new RefusedException($"{Panel} is known of people who were drawn for one of several panels only; take it out of this letter.", "Body");
        var people = await PeopleAsync(assembly, kind, cancellationToken);
        if (people.Count == 0)
            throw new RefusedException("There is nobody whom this letter goes to.", "Kind");
        var panels = await PanelsAsync(assembly, cancellationToken);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        foreach (var person in people.Where(p => p.Email is not null))
            await mail.SendAsync(new Letter(person.Email!, head, Filled(words, assembly, person, panels)), cancellationToken);
        var mailing = new Mailing
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = assembly.Id,
            Number = await db.Mailings.CountAsync(m => m.ProcessId == assembly.Id, cancellationToken) + 1,
            At = clock.GetUtcNow(),
            Kind = kind,
            ByPost = people.Count(p => p.Email is null),
            ByMail = people.Count(p => p.Email is not null),
            Subject = head,
            Body = words,
            Who = actor.Office,
        };
        db.Mailings.Add(mailing);
        chronicle.Record(actor, "assembly.sent", "process", assembly.Id, $"{kind}: {mailing.ByMail} by e-mail, {mailing.ByPost} by post");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return mailing;
    }

    /// <summary>The letters of a sending that go by post, as they are now.</summary>
    public async Task<IReadOnlyList<PrintedLetter>> PrintedAsync(AssemblyView assembly, Mailing mailing, int first, int most, CancellationToken cancellationToken)
    {
        if (mailing.Kind == MailingKind.Invitation)
        {
            var addresses = await db.InvitedAddresses.AsNoTracking().Where(a => a.ProcessId == assembly.Id && a.Mailing == mailing.Number).OrderBy(a => a.Number).Skip(first).Take(most).ToListAsync(cancellationToken);
            return addresses.ConvertAll(a => new PrintedLetter($"{a.Words}, {a.Postcode}", "", codes.VoterCode(a.Id)));
        }

        var people = (await PeopleAsync(assembly, mailing.Kind, cancellationToken)).Where(p => p.Email is null).Skip(first).Take(most).ToList();
        var panels = await PanelsAsync(assembly, cancellationToken);
        var homes = people.Select(p => p.AddressId).ToList();
        var known = await db.InvitedAddresses.AsNoTracking().Where(a => homes.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => $"{a.Words}, {a.Postcode}", cancellationToken);
        return people.ConvertAll(p => new PrintedLetter(
            $"{p.Name}, {(p.Contact.Length > 0 ? p.Contact : p.AddressId is { } home && known.TryGetValue(home, out var words) ? words : p.Phone)}", Filled(mailing.Body, assembly, p, panels), codes.VoterCode(p.Id)));
    }

    private static bool KnowsPanel(MailingKind kind) => kind is MailingKind.Drawn or MailingKind.Members;

    /// <summary>The panel of everybody who was drawn, by registration; nobody's where there is one panel only.</summary>
    private async Task<Dictionary<Guid, string>> PanelsAsync(AssemblyView assembly, CancellationToken cancellationToken) => assembly.Mandate.IsSeveral
        ? (await db.Members.AsNoTracking().Where(m => m.ProcessId == assembly.Id).Select(m => new { m.RegistrationId, m.Panel }).ToListAsync(cancellationToken)).ToDictionary(m => m.RegistrationId, m => assembly.Mandate.NameOfPanel(m.Panel))
        : [];

    private string Filled(string words, AssemblyView assembly, Registration person, Dictionary<Guid, string> panels) => words
        .Replace(Panel, panels.GetValueOrDefault(person.Id, Panel), StringComparison.Ordinal)
        .Replace("{name}", person.Name, StringComparison.Ordinal)
        .Replace("{number}", person.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{code}", codes.VoterCode(person.Id), StringComparison.Ordinal)
        .Replace("{link}", new Uri(settings.Address, assembly.Url + "/mine").AbsoluteUri, StringComparison.Ordinal)
        .Replace("{question}", assembly.Mandate.Question, StringComparison.Ordinal);
}
