using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Writes agreements of partners, signs and varies them, and notes the reports that they make due.</summary>
public sealed class AgreementDesk(FolkmootDb db, FundFields fields, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int LongestYears = 30;

    /// <summary>Begins an agreement.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> BeginAsync(Actor actor, Place place, Guid journal, AgreementForm form, CancellationToken cancellationToken)
    {
        var agreement = new Agreement
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            JournalId = journal,
            Kind = form.Kind is { } kind && Enum.IsDefined(kind) ? kind : throw new RefusedException(texts["Agreement.Kind"], nameof(form.Kind)),
            Title = "",
            PartiesJson = "[]",
            WordsJson = "{}",
            StartsOn = default,
            EndsOn = default,
            Paper = "",
        };
        Write(agreement, form);
        db.Agreements.Add(agreement);
        chronicle.Record(actor, "agreement.begun", "place", place.Id, agreement.Title);
        await db.SaveChangesAsync(cancellationToken);
        return agreement.Id;
    }

    /// <summary>Changes an agreement. Once it is signed, every change needs a reason and stands as a variation.</summary>
    public async Task ChangeAsync(Actor actor, Place place, Guid journal, Guid id, AgreementForm form, CancellationToken cancellationToken)
    {
        var agreement = await FindAsync(journal, id, cancellationToken);
        if (agreement.Version != form.Version)
            throw new RefusedException(texts["Agreement.Changed"]);
        var before = Sayings(agreement);
        Write(agreement, form);
        if (agreement.SignedOn is not null)
        {
            var why = fields.Words(form.Why, 5, YearEnd.MaxWords, nameof(form.Why));
            if (AgreementCheck.Of(agreement).Count > 0)
                throw new RefusedException(texts["Agreement.Incomplete"]);
            var changed = Sayings(agreement).Where(now => before[now.Key] != now.Value).ToList();
            if (changed.Count == 0)
                throw new RefusedException(texts["Agreement.Same"]);
            db.AgreementVariations.AddRange(changed.Select(one => new AgreementVariation { Id = OrderedId.Next(clock.GetUtcNow()), AgreementId = id, Field = one.Key, Before = before[one.Key], After = one.Value, Why = why, At = clock.GetUtcNow() }));
        }

        chronicle.Record(actor, agreement.SignedOn is null ? "agreement.changed" : "agreement.varied", "place", place.Id, agreement.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Every body has signed.</summary>
    public async Task SignAsync(Actor actor, Place place, Guid journal, Guid id, string? on, string? paper, CancellationToken cancellationToken)
    {
        var agreement = await FindAsync(journal, id, cancellationToken);
        if (agreement.SignedOn is not null)
            throw new RefusedException(texts["Agreement.Signed"]);
        if (AgreementCheck.Of(agreement).Count > 0)
            throw new RefusedException(texts["Agreement.Incomplete"]);
        var day = fields.Day(on, "SignedOn");
        if (day > fields.Today(place))
            throw new RefusedException(texts["Alongside.Future"], "SignedOn");
        (agreement.SignedOn, agreement.Paper) = (day, fields.Words(paper, 3, ContributionTerms.MaxPaper, "Paper"));
        chronicle.Record(actor, "agreement.signed", "place", place.Id, agreement.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A report that was due was given.</summary>
    public async Task ReportAsync(Actor actor, Place place, Guid journal, Guid id, string? due, string? on, string? paper, CancellationToken cancellationToken)
    {
        var agreement = await FindAsync(journal, id, cancellationToken);
        var day = fields.Day(due, "Due");
        if (agreement.SignedOn is null || !agreement.ReportDays().Contains(day) || await db.AgreementReports.AnyAsync(r => r.AgreementId == id && r.DueOn == day, cancellationToken))
            throw new RefusedException(texts["Agreement.NoReport"], "Due");
        var given = fields.Day(on, "GivenOn");
        if (given > fields.Today(place))
            throw new RefusedException(texts["Alongside.Future"], "GivenOn");
        db.AgreementReports.Add(new AgreementReport { AgreementId = id, DueOn = day, GivenOn = given, Paper = fields.Words(paper, 3, ContributionTerms.MaxPaper, "Paper") });
        chronicle.Record(actor, "agreement.reported", "place", place.Id, agreement.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Write(Agreement agreement, AgreementForm form)
    {
        agreement.Title = fields.Words(form.Title, 3, Agreement.MaxTitle, nameof(form.Title));
        (agreement.StartsOn, agreement.EndsOn) = (fields.Day(form.StartsOn, nameof(form.StartsOn)), fields.Day(form.EndsOn, nameof(form.EndsOn)));
        if (agreement.EndsOn <= agreement.StartsOn || agreement.EndsOn > agreement.StartsOn.AddYears(LongestYears))
            throw new RefusedException(texts["Agreement.Days", LongestYears], nameof(form.EndsOn));
        List<AgreementParty> parties = [.. Bodies(form.NhsBodies, BodyKind.NhsBody, nameof(form.NhsBodies)), .. Bodies(form.Councils, BodyKind.LocalAuthority, nameof(form.Councils)), .. Bodies(form.Others, BodyKind.Other, nameof(form.Others))];
        if (parties.Count > Agreement.MostParties || parties.GroupBy(party => party.Name, StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > 1))
            throw new RefusedException(texts["Agreement.Bodies", Agreement.MostParties], nameof(form.Others));
        agreement.Parties = parties;
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, field) in AgreementFields.All.Index())
        {
            var text = (form.Fields.ElementAtOrDefault(at) ?? "").Trim().ReplaceLineEndings("\n");
            if (text.Length > Agreement.MaxField || text.Any(sign => char.IsControl(sign) && sign != '\n'))
                throw new RefusedException(texts["Words.Long", Agreement.MaxField], $"Fields[{at.ToString(CultureInfo.InvariantCulture)}]");
            if (text.Length > 0)
                words[field] = text;
        }

        agreement.Words = words;
    }

    private IEnumerable<AgreementParty> Bodies(string? lines, BodyKind kind, string field) =>
        (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new AgreementParty(fields.Words(line, 2, FundParty.MaxName, field), kind));

    /// <summary>All that an agreement says, by field.</summary>
    private static Dictionary<string, string> Sayings(Agreement agreement)
    {
        var says = AgreementFields.All.ToDictionary(field => field, agreement.Say, StringComparer.Ordinal);
        says["title"] = agreement.Title;
        says["parties"] = string.Join("\n", agreement.Parties.Select(party => party.Name));
        says["starts"] = agreement.StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        says["ends"] = agreement.EndsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return says;
    }

    private async Task<Agreement> FindAsync(Guid journal, Guid id, CancellationToken cancellationToken) =>
        await db.Agreements.SingleOrDefaultAsync(a => a.Id == id && a.JournalId == journal, cancellationToken) ?? throw new RefusedException(texts["Agreement.Gone"]);
}
