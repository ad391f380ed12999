using System.Globalization;
using System.Text.Json;
using Folkmoot.Assemblies.Register;
using Folkmoot.Ballots;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Makes a registration out of what somebody wrote, or says what is wrong. It saves nothing.</summary>
internal sealed class RegistrationMaker(FolkmootDb db, QuotaDesk quotas, QuestionDesk questions, AnswerSheet sheet, Codes codes, IInstanceKey key, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>People of one address who can register; one of them at most is drawn where the settings say so.</summary>
    public const int MostPerAddress = 8;

    /// <returns>The registration and its answers, not yet in the database, and the person's own code.</returns>
    /// <exception cref="RefusedException">Something is missing or wrong.</exception>
    public async Task<(Registration Registration, IReadOnlyList<FormAnswer> Answers, string Code)> MakeAsync(AssemblyView assembly, RegistrationPage? page, InvitedAddress? address, RegistrationForm form, Channel channel, Actor? helper, CancellationToken cancellationToken)
    {
        if (address is null && assembly.Mandate.RecruitBy == RecruitBy.Letters)
            throw new RefusedException(texts["Fault.NoCode"], "Code");
        if (!form.Agrees)
            throw new RefusedException(texts["Fault.Agree"], nameof(RegistrationForm.Agrees));
        var name = CleanText.Line(form.Name);
        if (name.Length is < 2 or > Registration.MaxName)
            throw new RefusedException(texts["Fault.Name", Registration.MaxName], nameof(RegistrationForm.Name));
        var email = Email(form.Email);
        var (phone, contact, needs) = (CleanText.Line(form.Phone), CleanText.Line(form.Contact), CleanText.Lines(form.Needs));
        CheckLengths(phone, contact, needs);
        if (email is null && phone.Length == 0 && contact.Length == 0 && address is null)
            throw new RefusedException(texts["Fault.Reach"], nameof(RegistrationForm.Email));
        var called = FormWords.Read(page?.Words ?? "");
        var values = await ValuesAsync(assembly, form, address?.Postcode ?? form.Postcode, called, cancellationToken);
        var answers = sheet.Read((await questions.ListAsync(assembly.Id, cancellationToken)).Where(q => q.IsAskedOn(page?.Number ?? 0)), form.Answers, demand: true, called);
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
            PageId = page is null || page.Id == Guid.Empty ? null : page.Id,
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
        return (registration, [.. answers.Select(a => new FormAnswer { RegistrationId = id, QuestionId = a.Question.Id, Words = a.Words })], code);
    }

    internal void CheckLengths(string phone, string contact, string needs)
    {
        if (phone.Length > Registration.MaxPhone)
            throw new RefusedException(texts["Fault.PhoneLong", Registration.MaxPhone], nameof(RegistrationForm.Phone));
        if (contact.Length > Registration.MaxContact)
            throw new RefusedException(texts["Fault.ContactLong", Registration.MaxContact], nameof(RegistrationForm.Contact));
        if (needs.Length > Registration.MaxNeeds)
            throw new RefusedException(texts["Fault.NeedsLong", Registration.MaxNeeds], nameof(RegistrationForm.Needs));
    }

    internal EmailAddress? Email(string? email)
    {
        if (string.IsNullOrWhiteSpace(email))
            return null;
        return EmailAddress.TryParse(email) ?? throw new RefusedException(texts["Fault.Email"], nameof(RegistrationForm.Email));
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
            throw new RefusedException(texts["Fault.Home"], nameof(RegistrationForm.Home));
        return postcode.Length is 0 or > InvitedAddress.MaxPostcode
            ? throw new RefusedException(texts["Fault.HomePostcode"], nameof(RegistrationForm.Postcode))
            : Convert.ToHexStringLower(key.Mac("assembly home", $"{assembly.Id:N}\n{string.Concat(home.Where(char.IsLetterOrDigit))}\n{postcode}"));
    }

    private async Task RequireNewAsync(AssemblyView assembly, InvitedAddress? address, string? household, string name, EmailAddress? email, CancellationToken cancellationToken)
    {
        var mine = db.Registrations.Where(r => r.ProcessId == assembly.Id && r.State == RegistrationState.Registered);
        if (household is not null)
        {
            var names = await mine.Where(r => r.Household == household).Select(r => r.Name).ToListAsync(cancellationToken);
            if (names.Exists(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)))
                throw new RefusedException(texts["Fault.Twice"], nameof(RegistrationForm.Name));
            if (names.Count >= MostPerAddress)
                throw new RefusedException(texts["Fault.Full", MostPerAddress]);
        }

        if (email is not null && address is null && await mine.AnyAsync(r => r.EmailKey == email.Key, cancellationToken))
            throw new RefusedException(texts["Fault.EmailTwice"], nameof(RegistrationForm.Email));
    }

    private async Task<Dictionary<string, string>> ValuesAsync(AssemblyView assembly, RegistrationForm form, string? postcode, FormWords called, CancellationToken cancellationToken)
    {
        var features = await quotas.FeaturesAsync(assembly.Id, cancellationToken);
        var age = Age(assembly, form, features);
        IReadOnlyDictionary<string, string>? area = null;
        if (features.Any(f => f.AskedBy == AskedBy.Postcode))
        {
            area = await quotas.OfPostcodeAsync(assembly.Id, postcode, cancellationToken)
                ?? throw new RefusedException(texts["Fault.Area"], nameof(RegistrationForm.Postcode));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (feature, index) in features.Select((f, i) => (f, i)))
        {
            values[feature.Name] = feature.AskedBy switch
            {
                AskedBy.YearOfBirth => feature.OfAge(age!.Value) ?? throw new RefusedException(texts["Fault.NoSeats", age!.Value], nameof(RegistrationForm.Year)),
                AskedBy.Postcode => area![feature.Name],
                _ => feature.Find(form.Values.GetValueOrDefault(index)) ?? throw new RefusedException(texts["Fault.Choose", called.Of(feature.Name)], $"Values[{index.ToString(CultureInfo.InvariantCulture)}]"),
            };
        }

        return values;
    }

    /// <summary>The age that somebody reaches in the year in which registration opens; null where nothing depends on it.</summary>
    private int? Age(AssemblyView assembly, RegistrationForm form, IReadOnlyList<Feature> features)
    {
        if (assembly.Mandate.LeastAge == 0 && features.All(f => f.AskedBy != AskedBy.YearOfBirth))
            return null;
        var year = PlaceClock.Local(assembly.Recruitment.OpensAt, assembly.Zone).Year;
        if (!int.TryParse((form.Year ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var born) || born < year - 120 || born > year)
            throw new RefusedException(texts["Fault.Year"], nameof(RegistrationForm.Year));
        return year - born < assembly.Mandate.LeastAge
            ? throw new RefusedException(texts["Fault.Young", assembly.Mandate.LeastAge], nameof(RegistrationForm.Year))
            : year - born;
    }
}
