using System.Text.Json;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Register;
using Folkmoot.Ballots;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Takes registrations for the draw, by web, phone or paper, and lets people out again.</summary>
internal sealed class RegistrationDesk(FolkmootDb db, RegistrationMaker maker, QuotaDesk quotas, Chronicle chronicle, Codes codes, IMailSender mail, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Registers somebody.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="address">The address whose code they have; null in an open call.</param>
    /// <param name="form">What they wrote.</param>
    /// <param name="channel">How it came.</param>
    /// <param name="helper">The office that wrote it down for them; null when they did it themselves.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="page">The page on which they did it; null where they did it on none.</param>
    /// <returns>The registration and the person's own code.</returns>
    /// <exception cref="RefusedException">Something is missing, wrong or too late.</exception>
    public async Task<(Registration Registration, string Code)> RegisterAsync(AssemblyView assembly, InvitedAddress? address, RegistrationForm form, Channel channel, Actor? helper, CancellationToken cancellationToken, RegistrationPage? page = null)
    {
        if (!(page?.IsOpen(assembly, clock.GetUtcNow()) ?? assembly.IsRecruiting(clock.GetUtcNow())))
            throw new RefusedException(texts["Fault.NotOpen"]);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var (registration, answers, code) = await maker.MakeAsync(assembly, page, address, form, channel, helper, cancellationToken);
        var id = registration.Id;
        db.Registrations.Add(registration);
        db.FormAnswers.AddRange(answers);
        if (helper is not null)
            chronicle.Record(helper, "assembly.registered", "registration", id, $"Registered by {channel.ToString().ToLowerInvariant()}");
        if (registration.Email is { } email)
            await mail.SendAsync(new Letter(email, texts["Letter.Registered.Subject", Prose.Begin(FormWords.Read(page?.Words ?? "").Of(assembly.View.Process.Title), 120)], Words(assembly, registration, code, page)), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return (registration, code);
    }

    /// <summary>Goes through everything that <see cref="RegisterAsync"/> does and keeps nothing: for organisers who try a page out. The code of a letter is not needed.</summary>
    /// <exception cref="RefusedException">Something is missing or wrong.</exception>
    public async Task TryAsync(AssemblyView assembly, RegistrationPage page, InvitedAddress? address, RegistrationForm form, CancellationToken cancellationToken) =>
        await maker.MakeAsync(assembly, page, address, form, Channel.Web, null, cancellationToken);

    /// <summary>The registration of a person's own code; null for none.</summary>
    public async Task<Registration?> FindAsync(Guid process, string? code, CancellationToken cancellationToken)
    {
        var hash = codes.HashVoterCode(process, Codes.Tidy(code, Codes.VoterCodeLength));
        return await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.CodeHash == hash && r.ProcessId == process, cancellationToken);
    }

    /// <summary>Changes what somebody needs to come.</summary>
    public async Task NeedAsync(AssemblyView assembly, Guid id, IEnumerable<string>? support, string? needs, CancellationToken cancellationToken)
    {
        var words = CleanText.Lines(needs);
        maker.CheckLengths("", "", words);
        var row = await RequireAsync(assembly, id, cancellationToken);
        (row.Support, row.Needs) = (Support.Write(support ?? []), words);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Lets somebody out. Before the draw is committed they leave the pool; afterwards they stay in the record as a number and are not drawn again.</summary>
    public async Task WithdrawAsync(Actor? helper, AssemblyView assembly, Guid id, CancellationToken cancellationToken)
    {
        var row = await RequireAsync(assembly, id, cancellationToken);
        if (row.State == RegistrationState.Withdrawn)
            return;
        var member = await db.Members.SingleOrDefaultAsync(m => m.RegistrationId == id && (m.State == MemberState.Drawn || m.State == MemberState.Confirmed), cancellationToken);
        if (member is not null)
            (member.State, member.ChangedAt) = (member.State == MemberState.Confirmed ? MemberState.Left : MemberState.Declined, clock.GetUtcNow());
        row.State = RegistrationState.Withdrawn;
        await EraseAsync(db, [row], clock.GetUtcNow(), cancellationToken);
        chronicle.Record(helper ?? Actor.Platform, "assembly.withdrawn", "registration", id, helper is null ? "Withdrew with their own code" : "Withdrew by phone or in writing");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Puts right how somebody is called and reached. What the quotas ask is not changed here.</summary>
    public async Task CorrectAsync(Actor actor, AssemblyView assembly, Guid id, ContactForm form, CancellationToken cancellationToken)
    {
        var name = CleanText.Line(form.Name);
        if (name.Length is < 2 or > Registration.MaxName)
            throw new RefusedException($"Write the name in 2 to {Registration.MaxName} characters.", nameof(ContactForm.Name));
        var (phone, contact) = (CleanText.Line(form.Phone), CleanText.Line(form.Contact));
        maker.CheckLengths(phone, contact, "");
        var email = maker.Email(form.Email);
        var row = await RequireAsync(assembly, id, cancellationToken);
        if (row.State != RegistrationState.Registered)
            throw new RefusedException("This person has got out; nothing of them is kept.");
        if (email is null && phone.Length == 0 && contact.Length == 0 && row.AddressId is null)
            throw new RefusedException("Keep an e-mail address, a phone number or a postal address, so that the person can be reached.", nameof(ContactForm.Email));
        (row.Name, row.Email, row.EmailKey, row.Phone, row.Contact) = (name, email?.Written, email?.Key, phone, contact);
        chronicle.Record(actor, "assembly.corrected", "registration", id, $"Number {row.Number}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The act under which a corrected value stands in the record.</summary>
    internal const string Corrected = "assembly.value-corrected";

    /// <summary>
    /// Puts right what somebody said of themselves for the quotas, until a draw is announced. It is on record with its reason, and everybody can read how often it was done.
    /// </summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="id">The registration.</param>
    /// <param name="ordinal">The quota whose value is the right one.</param>
    /// <param name="reason">Why; organisers read it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">There is no such value, no reason, or a draw is announced.</exception>
    public async Task CorrectValueAsync(Actor actor, AssemblyView assembly, Guid id, int? ordinal, string? reason, CancellationToken cancellationToken)
    {
        var why = CleanText.Line(reason);
        if (why.Length is < QuotaDesk.MinReason or > CallNote.MaxWords)
            throw new RefusedException($"Say in {QuotaDesk.MinReason} to {CallNote.MaxWords} characters why it is put right.", "Why");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        if (await db.Draws.AnyAsync(d => d.ProcessId == assembly.Id && (d.State == DrawState.Committed || d.State == DrawState.Drawn), cancellationToken))
            throw new RefusedException("The draw is committed to what people said, so it stays as it is.");
        var quota = (await quotas.ListAsync(assembly.Id, cancellationToken)).FirstOrDefault(q => q.Ordinal == ordinal) ?? throw new RefusedException("Choose what is right.", "Quota");
        var row = await RequireAsync(assembly, id, cancellationToken);
        if (row.State != RegistrationState.Registered)
            throw new RefusedException("This person has got out; nothing of them is kept.");
        var values = QuotaDesk.Values(row.Values);
        if (!values.TryGetValue(quota.Feature, out var before) || before == quota.Value)
            throw new RefusedException("That is what is written already.", "Quota");
        values[quota.Feature] = quota.Value;
        row.Values = JsonSerializer.Serialize(values);
        chronicle.Record(actor, Corrected, "process", assembly.Id, $"Number {row.Number}: {quota.Feature} {before} became {quota.Value}. {why}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Notes what came of a call.</summary>
    public async Task CallAsync(Actor actor, AssemblyView assembly, Guid id, string? words, CancellationToken cancellationToken)
    {
        var line = CleanText.Line(words);
        if (line.Length is < 3 or > CallNote.MaxWords)
            throw new RefusedException($"Write what came of the call, in 3 to {CallNote.MaxWords} characters.", "Note");
        var row = await RequireAsync(assembly, id, cancellationToken);
        if (row.ErasedAt is not null)
            throw new RefusedException("This person's data is erased; nothing is noted of them any more.");
        db.CallNotes.Add(new CallNote { Id = OrderedId.Next(clock.GetUtcNow()), RegistrationId = id, At = clock.GetUtcNow(), Who = actor.Office, Words = line });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<CallNote>> CallsAsync(Guid id, CancellationToken cancellationToken) =>
        await db.CallNotes.AsNoTracking().Where(n => n.RegistrationId == id).OrderByDescending(n => n.Id).ToListAsync(cancellationToken);

    /// <summary>Takes away what reaches people or tells who they are; what the draw needs stays. The caller saves.</summary>
    internal static async Task EraseAsync(FolkmootDb db, IReadOnlyCollection<Registration> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Id).ToList();
        db.CallNotes.RemoveRange(await db.CallNotes.Where(n => ids.Contains(n.RegistrationId)).ToListAsync(cancellationToken));
        await AnswerKeeper.EraseAsync(db, ids, cancellationToken);
        foreach (var row in rows)
            Erase(row, now);
    }

    private static void Erase(Registration row, DateTimeOffset now)
    {
        (row.Name, row.Email, row.EmailKey, row.Phone, row.Contact, row.Support, row.Needs, row.ErasedAt) = ("", null, null, "", "", "", "", now);
    }

    private string Words(AssemblyView assembly, Registration registration, string code, RegistrationPage? page)
    {
        var called = FormWords.Read(page?.Words ?? "");
        string words = texts["Letter.Registered.Body", registration.Name, called.Of(assembly.View.Process.Title), called.Of(assembly.Mandate.Question), code, new Uri(settings.Address, assembly.Url + "/mine").AbsoluteUri];
        return page is { Thanks.Length: > 0 } ? words + "\n\n" + (page.Format == WordsFormat.Html ? HtmlText.Plain(page.Thanks) : MarkdownText.Plain(page.Thanks)) : words;
    }

    private async Task<Registration> RequireAsync(AssemblyView assembly, Guid id, CancellationToken cancellationToken) =>
        await db.Registrations.SingleOrDefaultAsync(r => r.Id == id && r.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such registration.");
}
