using System.Security.Cryptography;
using System.Text;
using Folkmoot.Communities;
using Folkmoot.Funds.Books;
using Folkmoot.Funds.Partners;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>What the office does with a pool. Every step is one entry or more of the journal; the key of the form makes a double click one step.</summary>
public sealed class FundDesk(FolkmootDb db, FundFields fields, JournalBox box, Chronicle chronicle, Classification classification, BasisDesk bases, FundPriorities priorities, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The one fund of a pool, in which every contribution keeps its own restriction.</summary>
    public const string Fund = "chest";

    public const int MostYears = 10;

    public async Task OpenAsync(Actor actor, Place place, string? title, string key, CancellationToken cancellationToken)
    {
        var valid = fields.Words(title, 3, 200, nameof(OpenForm.Title));
        var journal = await db.Journals.SingleOrDefaultAsync(j => j.PlaceId == place.Id, cancellationToken);
        if (journal is null)
        {
            journal = new JournalRecord { Id = OrderedId.Next(clock.GetUtcNow()), PlaceId = place.Id, CreatedAt = clock.GetUtcNow(), Entries = 0, Head = new string('0', 64) };
            db.Journals.Add(journal);
            chronicle.Record(actor, "funds.opened", "place", place.Id, valid);
            await db.SaveChangesAsync(cancellationToken);
        }

        await AppendAsync(journal.Id, actor, place, key + "-1", valid, new JournalOpened { Format = 1, Title = valid, Currency = place.Currency }, cancellationToken);
        await AppendAsync(journal.Id, actor, place, key + "-2", valid, new FundOpened { Fund = Fund, Title = valid, Class = FundClass.Restricted }, cancellationToken);
    }

    /// <summary>A partner gives or promises money, with its terms.</summary>
    /// <returns>The contribution's code.</returns>
    public async Task<string> ContributeAsync(Actor actor, Place place, PoolView pool, ContributionForm form, CancellationToken cancellationToken)
    {
        var name = fields.Words(form.Partner, 2, FundParty.MaxName, nameof(form.Partner));
        // Whatever does not fit is refused before a name is kept.
        var (powers, today) = (await bases.OfAsync(place.Id, cancellationToken), fields.Today(place));
        _ = (Contribution(place, "partner", "lot", form, powers, today), fields.Number(form.Number));
        var partner = await PartyAsync(pool.JournalId, name, form.Number, cancellationToken);
        var lot = $"{partner}-{form.Key[..6]}";
        var (terms, money) = Contribution(place, partner, lot, form, powers, today);
        await AppendAllAsync(pool.JournalId, [Instruct(pool.JournalId, actor, form.Key + "-1", ReasonFor(name), terms, today), Instruct(pool.JournalId, actor, form.Key + "-2", ReasonFor(name), money, today)], cancellationToken);
        return lot;
    }

    /// <summary>The events of a contribution: its terms, and its money as received or promised.</summary>
    /// <param name="place">The place of the pool.</param>
    /// <param name="partner">The partner's code.</param>
    /// <param name="lot">The contribution's code.</param>
    /// <param name="form">What is given.</param>
    /// <param name="powers">The powers of the place; the one named must count on the day of its paper, or else on the day of the contribution.</param>
    /// <param name="on">The day of the contribution.</param>
    /// <exception cref="RefusedException">Something in the form does not fit.</exception>
    internal (LotOpened Terms, LedgerEvent Money) Contribution(Place place, string partner, string lot, ContributionForm form, LegalBases powers, DateOnly on)
    {
        var pence = fields.Pence(form.Amount, place, nameof(form.Amount));
        var power = powers.Find(form.LegalBasis) ?? throw new RefusedException(texts["LegalBasis.Wrong"], nameof(form.LegalBasis));
        var basisOn = fields.OptionalDay(form.BasisOn, nameof(form.BasisOn)) ?? on;
        if (!power.CountsOn(basisOn))
            throw new RefusedException(basisOn < power.From ? texts["LegalBasis.Early", power.Title, PoolPage.Say(basisOn), PoolPage.Say(power.From.Value)] : texts["LegalBasis.Late", power.Title, PoolPage.Say(basisOn), PoolPage.Say(power.Until!.Value)], nameof(form.LegalBasis));
        var terms = new LotOpened
        {
            Lot = lot,
            Contributor = partner,
            LegalBasis = power.Code,
            FeeBasisPoints = fields.Percent(form.Fee),
            Restriction = new Restriction
            {
                Outcomes = FundFields.Codes(form.Outcomes),
                Places = FundFields.Codes(form.Places),
                ExcludedUses = form.NotStatutory ? [LegalBases.ReplacesStatutoryMoney] : null,
                Latest = string.IsNullOrWhiteSpace(form.Latest) ? null : fields.Day(form.Latest, nameof(form.Latest)),
            },
        };
        return (terms, form.IsPledge ? new Pledged { Fund = Fund, Lot = lot, Pence = pence } : new Received { Fund = Fund, Lot = lot, Pence = pence });
    }

    /// <summary>Why a contribution is written down.</summary>
    internal string ReasonFor(string partner) => texts["Reason.Contribution", partner];

    /// <summary>Money that was promised has come.</summary>
    public Task ReceiveAsync(Actor actor, Place place, PoolView pool, string? lot, string? amount, string key, CancellationToken cancellationToken) =>
        AppendAsync(pool.JournalId, actor, place, key, texts["Reason.Received"], new Received { Fund = Fund, Lot = lot ?? "", Pence = fields.Pence(amount, place, nameof(ReceiptForm.Received)) }, cancellationToken);

    /// <summary>A body has decided on a grant. Where nobody can challenge it any more, its money is committed at once.</summary>
    /// <returns>The grant's code.</returns>
    public async Task<string> AwardAsync(Actor actor, Place place, PoolView pool, AwardForm form, CancellationToken cancellationToken)
    {
        var name = fields.Words(form.Group, 2, FundParty.MaxName, nameof(form.Group));
        var pence = fields.Pence(form.Amount, place, nameof(form.Amount));
        var until = form.ChallengeUntil is null ? (DateOnly?)null : fields.Day(form.ChallengeUntil, nameof(form.ChallengeUntil));
        await classification.CheckAsync(place.Id, FundFields.Codes(form.Outcomes) ?? [], cancellationToken);
        var award = new Award
        {
            Key = form.Key,
            Payee = await PartyAsync(pool.JournalId, name, form.Number, cancellationToken),
            Purpose = fields.Words(form.Purpose, 5, 500, nameof(form.Purpose)),
            Pence = pence,
            Record = fields.Words(form.Record, 3, 500, nameof(form.Record)),
            ChallengeUntil = until,
            Spend = new Spend
            {
                Outcomes = FundFields.Codes(form.Outcomes) ?? [],
                Places = FundFields.Codes(form.Places) ?? [],
                CostKind = form.IsCapital ? CostKind.Capital : CostKind.Revenue,
                RecipientType = form.IsRegistered ? "registered" : "unregistered",
                Uses = form.ReplacesStatutory ? [LegalBases.ReplacesStatutoryMoney] : [],
            },
            Plan = Plan(form, pence, place),
        };
        var priority = await priorities.FindAsync(pool.JournalId, form.Priority, cancellationToken);
        var grant = await AwardAsync(actor, place, pool.JournalId, award, cancellationToken);
        if (until is null)
            await CommitAsync(actor, place, pool.JournalId, grant, pence, form.Condition, form.Key + "-2", cancellationToken);
        if (priority is not null)
            await priorities.PaidAsync(actor, pool.JournalId, priority, texts["Step.Paid", pool.Say(pence), name, award.Purpose, grant], cancellationToken);
        return grant;
    }

    /// <summary>Writes down a decision that was taken in a room above, with what is known of the grant.</summary>
    /// <returns>The grant's code; the same for the same key.</returns>
    public async Task<string> AwardAsync(Actor actor, Place place, Guid journal, Award award, CancellationToken cancellationToken)
    {
        await classification.CheckAsync(place.Id, award.Spend.Outcomes, cancellationToken);
        var grant = award.Grant ?? $"{award.Payee}-{award.Key[..6]}";
        await AppendAsync(journal, actor, place, award.Key + "-1", award.Purpose, new DecisionRecorded
        {
            Grant = grant,
            Fund = Fund,
            Payee = award.Payee,
            Pence = award.Pence,
            ChallengeUntil = award.ChallengeUntil,
            Record = award.Record,
            Spend = award.Spend,
        }, cancellationToken);
        if (!await db.GrantFacts.AnyAsync(g => g.JournalId == journal && g.Grant == grant, cancellationToken))
        {
            db.GrantFacts.Add(new GrantFacts
            {
                JournalId = journal,
                Grant = grant,
                Round = award.Round,
                Title = award.Title ?? "",
                AppliedFor = award.AppliedFor,
                StartsOn = award.StartsOn,
                EndsOn = award.EndsOn,
                IsFromOpenCall = award.Round is not null,
                IsIndividual = award.IsIndividual,
                Host = award.Host,
                Plan = PlannedInstalment.Write(award.Plan),
            });
            await db.SaveChangesAsync(cancellationToken);
        }

        return grant;
    }

    /// <summary>Sets the money of a grant aside, in the instalments that were planned. Where outcomes are agreed, the grant names some of them.</summary>
    public async Task CommitAsync(Actor actor, Place place, Guid journal, string grant, long pence, string? condition, string key, CancellationToken cancellationToken)
    {
        if (await SpendOfAsync(journal, grant, cancellationToken) is { } spend)
            await classification.CheckAsync(place.Id, spend.Outcomes, cancellationToken);
        var facts = await db.GrantFacts.AsNoTracking().SingleOrDefaultAsync(g => g.JournalId == journal && g.Grant == grant, cancellationToken);
        var conditions = FundFields.Codes(condition) ?? [];
        var plan = facts is null ? [] : PlannedInstalment.Read(facts.Plan);
        if (plan.Count == 0 || plan.Sum(part => part.Pence) != pence)
            plan = [new PlannedInstalment(pence, null, null)];
        await AppendAsync(journal, actor, place, key, texts["Reason.Committed"], new Committed
        {
            Grant = grant,
            Round = facts?.Round,
            Instalments =
            [
                .. plan.Select((part, at) => new InstalmentTerms
                {
                    Id = (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Pence = part.Pence,
                    Due = part.Due,
                    Conditions = [.. (at == 0 ? conditions : []).Concat(part.Condition is { } own ? [own] : []).Distinct(StringComparer.Ordinal)],
                }),
            ],
        }, cancellationToken);
    }

    /// <summary>A body of the pool with a code of its own, whatever others are called.</summary>
    public Task<string> AddPartyAsync(Guid journal, string name, string? number, CancellationToken cancellationToken) => NewPartyAsync(journal, name, number, cancellationToken);

    /// <summary>Sets money aside for a round: only of contributions that something within its purpose could be paid from; null for all.</summary>
    public Task RingFenceAsync(Actor actor, Place place, Guid journal, string round, long pence, Spend? purpose, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.RingFenced"], new RingFenced
        {
            Fund = Fund,
            Round = round,
            Pence = pence,
            Purpose = purpose,
        }, cancellationToken);

    /// <summary>Money of a round that nobody was given is free again.</summary>
    public Task LiftAsync(Actor actor, Place place, Guid journal, string round, long pence, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.Lifted"], new RingFenceLifted { Fund = Fund, Round = round, Pence = pence }, cancellationToken);

    /// <summary>The decision about a grant is open again: nothing moves until it is taken anew.</summary>
    public Task ReopenAsync(Actor actor, Place place, Guid journal, string grant, string reason, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, reason, new DecisionReopened { Grant = grant }, cancellationToken);

    /// <summary>A person of the office has an interest in a body, whoever says so.</summary>
    public Task DeclareForAsync(Actor actor, Place place, Guid journal, Guid account, string payee, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.Interest"], new ConflictDeclared { Person = CodeOf(journal, new Actor(account, "")), Payee = payee }, cancellationToken);

    /// <summary>A body was checked, up to an amount and a day.</summary>
    public Task RecordCheckAsync(Actor actor, Place place, Guid journal, string payee, long upTo, DateOnly until, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.Checked"], new DiligenceRecorded { Payee = payee, UpTo = upTo, ValidUntil = until }, cancellationToken);

    /// <summary>Part of an instalment will not be paid, as at a break point or when less is needed.</summary>
    public Task ReleaseAsync(Actor actor, Place place, Guid journal, PoolGrant grant, string? amount, string? why, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, fields.Words(why, 5, 500, nameof(StepForm.Words)), new CommitmentReleased { Grant = grant.Decision.Grant, Instalment = grant.Current, Pence = fields.Pence(amount, place, nameof(StepForm.Amount)) }, cancellationToken);

    /// <summary>Part of an instalment will not be paid, as a room above has decided.</summary>
    public Task ReleaseAsync(Actor actor, Place place, Guid journal, string grant, string instalment, long pence, string why, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, why, new CommitmentReleased { Grant = grant, Instalment = instalment, Pence = pence }, cancellationToken);

    /// <summary>What a grant is for changes; every contribution in it must allow the change.</summary>
    public async Task VaryAsync(Actor actor, Place place, Guid journal, PoolGrant grant, StepForm form, string key, CancellationToken cancellationToken)
    {
        var why = fields.Words(form.Words, 5, 500, nameof(form.Words));
        var ends = string.IsNullOrWhiteSpace(form.Until) ? (DateOnly?)null : fields.Day(form.Until, nameof(form.Until));
        if (FundFields.Codes(form.Outcomes) is { } named)
            await classification.CheckAsync(place.Id, named, cancellationToken);
        var spend = grant.Spend with { Outcomes = FundFields.Codes(form.Outcomes) ?? grant.Spend.Outcomes, Places = FundFields.Codes(form.Places) ?? grant.Spend.Places };
        await AppendAsync(journal, actor, place, key, why, new PurposeVaried { Grant = grant.Decision.Grant, Spend = spend }, cancellationToken);
        if (ends is { } last && await db.GrantFacts.SingleOrDefaultAsync(g => g.JournalId == journal && g.Grant == grant.Decision.Grant, cancellationToken) is { } facts)
        {
            facts.EndsOn = last;
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>A grant works towards these outcomes from now on; every contribution in it must allow that.</summary>
    public async Task ClassifyAsync(Actor actor, Place place, Guid journal, string grant, IReadOnlyList<string> outcomes, string key, CancellationToken cancellationToken)
    {
        await classification.CheckAsync(place.Id, outcomes, cancellationToken);
        var spend = await SpendOfAsync(journal, grant, cancellationToken) ?? throw new RefusedException(texts["Step.NotNow"]);
        await AppendAsync(journal, actor, place, key, texts["Reason.Classified"], new PurposeVaried { Grant = grant, Spend = spend with { Outcomes = outcomes } }, cancellationToken);
    }

    /// <summary>The group paid money back.</summary>
    public Task RepayAsync(Actor actor, Place place, Guid journal, PoolGrant grant, string? amount, string? why, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, fields.Words(why, 5, 500, nameof(StepForm.Words)), new Repaid { Grant = grant.Decision.Grant, Instalment = grant.LastPaid ?? "", Pence = fields.Pence(amount, place, nameof(StepForm.Amount)) }, cancellationToken);

    public Task SignAsync(Actor actor, Place place, Guid journal, PoolGrant grant, string? document, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.Signed"], new AgreementSigned { Grant = grant.Decision.Grant, Document = fields.Words(document, 3, 500, nameof(StepForm.Words)) }, cancellationToken);

    public Task MeetAsync(Actor actor, Place place, Guid journal, PoolGrant grant, string? evidence, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.Met"], new ConditionJudged { Grant = grant.Decision.Grant, Condition = grant.Unmet ?? "", Met = true, Evidence = fields.Words(evidence, 3, 500, nameof(StepForm.Words)) }, cancellationToken);

    public Task CheckAsync(Actor actor, Place place, Guid journal, PoolGrant grant, string? upTo, string? until, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.Checked"], new DiligenceRecorded { Payee = grant.Decision.Payee, UpTo = fields.Pence(upTo, place, nameof(StepForm.Amount)), ValidUntil = fields.Day(until, nameof(StepForm.Until)) }, cancellationToken);

    public Task ApproveAsync(Actor actor, Place place, Guid journal, PoolGrant grant, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.Approved"], new PaymentApproved { Grant = grant.Decision.Grant, Instalment = grant.Current, Pence = grant.Due }, cancellationToken);

    /// <summary>Makes the grant payable, unless it is, and sends it.</summary>
    public async Task SendAsync(Actor actor, Place place, Guid journal, PoolGrant grant, string key, CancellationToken cancellationToken)
    {
        var pence = grant.Payable;
        if (pence == 0)
        {
            pence = grant.Due;
            await AppendAsync(journal, actor, place, key + "-1", texts["Reason.Payable"], new MadePayable { Grant = grant.Decision.Grant, Instalment = grant.Current, Pence = pence }, cancellationToken);
        }

        await AppendAsync(journal, actor, place, key + "-2", texts["Reason.Sent"], new PaymentSent { Grant = grant.Decision.Grant, Instalment = grant.Current, Pence = pence }, cancellationToken);
    }

    public Task ClearAsync(Actor actor, Place place, Guid journal, PoolGrant grant, string key, CancellationToken cancellationToken) =>
        ClearAsync(actor, place, journal, grant.Decision.Grant, grant.ToClear ?? "", grant.Sent, key, cancellationToken);

    /// <summary>A statement shows a payment.</summary>
    /// <returns>The entry's number.</returns>
    public Task<long> ClearAsync(Actor actor, Place place, Guid journal, string grant, string instalment, long pence, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.Cleared"], new PaymentCleared { Grant = grant, Instalment = instalment, Pence = pence }, cancellationToken);

    /// <summary>The actor has an interest in the payee, and approves nothing for it from now on.</summary>
    public Task DeclareAsync(Actor actor, Place place, Guid journal, PoolGrant grant, string key, CancellationToken cancellationToken) =>
        AppendAsync(journal, actor, place, key, texts["Reason.Interest"], new ConflictDeclared { Person = CodeOf(journal, actor), Payee = grant.Decision.Payee }, cancellationToken);

    /// <summary>Stands for a person in the public journal and leads back to nobody outside the office.</summary>
    public static string CodeOf(Guid journal, Actor actor) =>
        "office-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{journal:N}{actor.AccountId:N}")).AsSpan(0, 8));

    internal async Task<long> AppendAsync(Guid journal, Actor actor, Place place, string key, string reason, LedgerEvent what, CancellationToken cancellationToken) =>
        (await AppendAllAsync(journal, [Instruct(journal, actor, key, reason, what, fields.Today(place))], cancellationToken))[0].Sequence;

    internal static Instruction Instruct(Guid journal, Actor actor, string key, string reason, LedgerEvent what, DateOnly on) =>
        new() { Key = key, Effective = on, Actor = CodeOf(journal, actor), Reason = reason, Event = what };

    /// <summary>Appends entries, all or none.</summary>
    internal async Task<IReadOnlyList<JournalEntry>> AppendAllAsync(Guid journal, IReadOnlyList<Instruction> instructions, CancellationToken cancellationToken)
    {
        try
        {
            return await box.AppendAllAsync(journal, instructions, cancellationToken);
        }
        catch (LedgerException refused)
        {
            throw new RefusedException(texts[$"Refused.{refused.Refusal}", refused.Message]);
        }
    }

    /// <summary>What a grant may be spent on, as its last decision or change has it; null where nothing was decided.</summary>
    public async Task<Spend?> SpendOfAsync(Guid journal, string grant, CancellationToken cancellationToken) =>
        (await box.ReadAsync(journal, found => ValueTuple.Create(found.SpendOf(grant)), cancellationToken)).Item1;

    /// <summary>The code of a body in this journal, under the name it had before.</summary>
    internal async Task<string> PartyAsync(Guid journal, string name, string? number, CancellationToken cancellationToken)
    {
        if (await db.FundParties.Where(p => p.JournalId == journal && p.Name == name).OrderBy(p => p.Code).FirstOrDefaultAsync(cancellationToken) is { } known)
            return known.Code;
        return await NewPartyAsync(journal, name, number, cancellationToken);
    }

    private async Task<string> NewPartyAsync(Guid journal, string name, string? number, CancellationToken cancellationToken)
    {
        var wanted = Slugs.From(name, "body");
        wanted = wanted.Length > 40 ? wanted[..40].TrimEnd('-') : wanted;
        var taken = await db.FundParties.Where(p => p.JournalId == journal && p.Code.StartsWith(wanted)).Select(p => p.Code).ToListAsync(cancellationToken);
        var party = new FundParty { JournalId = journal, Code = Slugs.Free(wanted, taken), Name = name, Number = fields.Number(number) };
        db.FundParties.Add(party);
        await db.SaveChangesAsync(cancellationToken);
        return party.Code;
    }

    private IReadOnlyList<PlannedInstalment> Plan(AwardForm form, long pence, Place place)
    {
        if (form.Years is not > 1)
            return [];
        if (form.Years > MostYears)
            throw new RefusedException(texts["Years.Wrong", MostYears], nameof(form.Years));
        return PlannedInstalment.OverYears(pence, form.Years.Value, fields.Today(place));
    }
}
