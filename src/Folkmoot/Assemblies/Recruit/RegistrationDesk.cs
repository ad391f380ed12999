using System.Globalization;
using System.Text.Json;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Ballots;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Takes registrations for the draw, by web, phone or paper, and lets people out again.</summary>
internal sealed class RegistrationDesk(FolkmootDb db, QuotaDesk quotas, Chronicle chronicle, Codes codes, IInstanceKey key, IMailSender mail, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>People of one address who can register; one of them at most is drawn where the settings say so.</summary>
    public const int MostPerAddress = 8;

    /// <summary>Registers somebody.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="address">The address whose code they have; null in an open call.</param>
    /// <param name="form">What they wrote.</param>
    /// <param name="channel">How it came.</param>
    /// <param name="helper">The office that wrote it down for them; null when they did it themselves.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The registration and the person's own code.</returns>
    /// <exception cref="RefusedException">Something is missing, wrong or too late.</exception>
    public async Task<(Registration Registration, string Code)> RegisterAsync(AssemblyView assembly, InvitedAddress? address, RegistrationForm form, Channel channel, Actor? helper, CancellationToken cancellationToken)
    {
        if (!assembly.IsRecruiting(clock.GetUtcNow()))
            throw new RefusedException("Registration is not open.");
        if (address is null && assembly.Mandate.RecruitBy == RecruitBy.Letters)
            throw new RefusedException("Type the code of the letter first; only addresses that the lottery drew can register.", "Code");
        if (!form.Agrees)
            throw new RefusedException("Tick the box if you want to be in the draw.", nameof(RegistrationForm.Agrees));
        var name = CleanText.Line(form.Name);
        if (name.Length is < 2 or > Registration.MaxName)
            throw new RefusedException($"Write your name in 2 to {Registration.MaxName} characters, so that we know whom to call.", nameof(RegistrationForm.Name));
        var email = Email(form.Email);
        var (phone, contact, needs) = (CleanText.Line(form.Phone), CleanText.Line(form.Contact), CleanText.Lines(form.Needs));
        Lengths(phone, contact, needs);
        if (email is null && phone.Length == 0 && contact.Length == 0 && address is null)
            throw new RefusedException("Give an e-mail address, a phone number or a postal address, so that we can tell you whether you were drawn.", nameof(RegistrationForm.Email));
        var postcode = address?.Postcode ?? form.Postcode;
        var values = await ValuesAsync(assembly, form, postcode, cancellationToken);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var household = Household(assembly, address, form);
        await RequireNewAsync(assembly, address, household, name, email, cancellationToken);
        var id = OrderedId.Next(clock.GetUtcNow());
        var code = codes.VoterCode(id);
        var registration = new Registration
        {
            Id = id,
            ProcessId = assembly.Id,
            Number = (await db.Registrations.Where(r => r.ProcessId == assembly.Id).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0) + 1,
            AddressId = address?.Id,
            Household = household,
            Values = JsonSerializer.Serialize(values),
            Name = name,
            Email = email?.Written,
            EmailKey = email?.Key,
            Phone = phone,
            Contact = contact,
            Support = Support.Write(form.Support),
            Needs = needs,
            Channel = channel,
            HelpedBy = helper?.Office ?? "",
            State = RegistrationState.Registered,
            CreatedAt = clock.GetUtcNow(),
            CodeHash = codes.HashVoterCode(assembly.Id, code),
        };
        db.Registrations.Add(registration);
        if (helper is not null)
            chronicle.Record(helper, "assembly.registered", "registration", id, $"Registered by {channel.ToString().ToLowerInvariant()}");
        if (email is not null)
            await mail.SendAsync(new Letter(email.Written, texts["Letter.Registered.Subject", Platform.Layout.Prose.Begin(assembly.View.Process.Title, 120)], texts["Letter.Registered.Body", name, assembly.View.Process.Title, assembly.Mandate.Question, code, At(assembly.Url + "/mine")]), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return (registration, code);
    }

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
        Lengths("", "", words);
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
        Lengths(phone, contact, "");
        var email = Email(form.Email);
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
        foreach (var row in rows)
            Erase(row, now);
    }

    private static void Erase(Registration row, DateTimeOffset now)
    {
        (row.Name, row.Email, row.EmailKey, row.Phone, row.Contact, row.Support, row.Needs, row.ErasedAt) = ("", null, null, "", "", "", "", now);
    }

    public string At(string path) => new Uri(settings.Address, path).AbsoluteUri;

    private static void Lengths(string phone, string contact, string needs)
    {
        if (phone.Length > Registration.MaxPhone)
            throw new RefusedException($"The phone number is longer than {Registration.MaxPhone} characters; shorten it.", nameof(RegistrationForm.Phone));
        if (contact.Length > Registration.MaxContact)
            throw new RefusedException($"The address is longer than {Registration.MaxContact} characters; shorten it.", nameof(RegistrationForm.Contact));
        if (needs.Length > Registration.MaxNeeds)
            throw new RefusedException($"That is longer than {Registration.MaxNeeds} characters; shorten it.", nameof(RegistrationForm.Needs));
    }

    private static EmailAddress? Email(string? email)
    {
        if (string.IsNullOrWhiteSpace(email))
            return null;
        return EmailAddress.TryParse(email) ?? throw new RefusedException("That is not an e-mail address. Write it as in name@example.org, or leave it empty.", nameof(RegistrationForm.Email));
    }

    /// <summary>What people of one home share: the invited address, or, without one, a keyed hash of what was typed.</summary>
    private string? Household(AssemblyView assembly, InvitedAddress? address, RegistrationForm form)
    {
        if (address is not null)
            return address.Id.ToString("N");
        if (!assembly.Mandate.OnePerAddress)
            return null;
        var (home, postcode) = (CleanText.Line(form.Home).ToUpperInvariant(), QuotaDesk.Postcode(form.Postcode));
        if (home.Length is 0 or > InvitedAddress.MaxWords)
            throw new RefusedException("Write the first line of your address: of each home one person at most is drawn.", nameof(RegistrationForm.Home));
        return postcode.Length is 0 or > InvitedAddress.MaxPostcode
            ? throw new RefusedException("Write your postcode: of each home one person at most is drawn.", nameof(RegistrationForm.Postcode))
            : Convert.ToHexStringLower(key.Mac("assembly home", $"{assembly.Id:N}\n{string.Concat(home.Where(char.IsLetterOrDigit))}\n{postcode}"));
    }

    private async Task RequireNewAsync(AssemblyView assembly, InvitedAddress? address, string? household, string name, EmailAddress? email, CancellationToken cancellationToken)
    {
        var mine = db.Registrations.Where(r => r.ProcessId == assembly.Id && r.State == RegistrationState.Registered);
        if (household is not null)
        {
            var names = await mine.Where(r => r.Household == household).Select(r => r.Name).ToListAsync(cancellationToken);
            if (names.Exists(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)))
                throw new RefusedException("Somebody of this name at this address has registered already. Nobody can be in the draw twice.", nameof(RegistrationForm.Name));
            if (names.Count >= MostPerAddress)
                throw new RefusedException($"{MostPerAddress} people of this address have registered already; please phone us if that is not so.");
        }

        if (email is not null && address is null && await mine.AnyAsync(r => r.EmailKey == email.Key, cancellationToken))
            throw new RefusedException("Somebody has registered with this e-mail address already. Nobody can be in the draw twice.", nameof(RegistrationForm.Email));
    }

    private async Task<Dictionary<string, string>> ValuesAsync(AssemblyView assembly, RegistrationForm form, string? postcode, CancellationToken cancellationToken)
    {
        var features = await quotas.FeaturesAsync(assembly.Id, cancellationToken);
        var age = Age(assembly, form, features);
        IReadOnlyDictionary<string, string>? area = null;
        if (features.Any(f => f.AskedBy == AskedBy.Postcode))
        {
            area = await quotas.OfPostcodeAsync(assembly.Id, postcode, cancellationToken)
                ?? throw new RefusedException("This postcode is not one of the area. Look at it again, or phone us.", nameof(RegistrationForm.Postcode));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (feature, index) in features.Select((f, i) => (f, i)))
        {
            values[feature.Name] = feature.AskedBy switch
            {
                AskedBy.YearOfBirth => feature.OfAge(age!.Value) ?? throw new RefusedException($"The assembly has no seats for people of {age}.", nameof(RegistrationForm.Year)),
                AskedBy.Postcode => area![feature.Name],
                _ => feature.Find(form.Values.GetValueOrDefault(index)) ?? throw new RefusedException($"Choose what fits best: {feature.Name}.", $"Values[{index.ToString(CultureInfo.InvariantCulture)}]"),
            };
        }

        return values;
    }

    /// <summary>The age that somebody reaches in the year in which registration opens; null where nothing depends on it.</summary>
    private static int? Age(AssemblyView assembly, RegistrationForm form, IReadOnlyList<Feature> features)
    {
        if (assembly.Mandate.LeastAge == 0 && features.All(f => f.AskedBy != AskedBy.YearOfBirth))
            return null;
        var year = PlaceClock.Local(assembly.Recruitment.OpensAt, assembly.Zone).Year;
        if (!int.TryParse((form.Year ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var born) || born < year - 120 || born > year)
            throw new RefusedException("Write the year in which you were born, such as 1984.", nameof(RegistrationForm.Year));
        return year - born < assembly.Mandate.LeastAge
            ? throw new RefusedException($"The assembly is for people who turn {assembly.Mandate.LeastAge} this year or are older.", nameof(RegistrationForm.Year))
            : year - born;
    }

    private async Task<Registration> RequireAsync(AssemblyView assembly, Guid id, CancellationToken cancellationToken) =>
        await db.Registrations.SingleOrDefaultAsync(r => r.Id == id && r.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such registration.");
}
