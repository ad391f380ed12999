using System.Globalization;
using Folkmoot.Funds;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>What the authors of a bid do: begin, write, send, join forces.</summary>
internal sealed class BidDesk(FolkmootDb db, CallReader reader, RoundFit fit, ProposalBook proposals, BidLetters letters, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public const int MostOutcomes = Classification.Most;
    private const int MostAuthors = 10;

    /// <summary>Begins a bid; its author gets a link by mail with which to come back.</summary>
    /// <param name="call">The round.</param>
    /// <param name="form">What was asked.</param>
    /// <param name="earlier">The author's earlier bid, whose group and answers are taken over; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<BidAuthor> StartAsync(CallView call, StartForm form, Bid? earlier, CancellationToken cancellationToken)
    {
        RequireOpen(call);
        var pool = await reader.PoolOfAsync(call.Place, cancellationToken) ?? throw new RefusedException(texts["Call.NoPool"]);
        var name = Line(form.Name, 2, BidAuthor.MaxName, nameof(form.Name));
        var email = EmailAddress.TryParse(form.Email) ?? throw new RefusedException(texts["Email.Wrong"], nameof(form.Email));
        if (form.Manner != Manner.Own && !form.Agrees)
            throw new RefusedException(texts["Agrees.Missing"], nameof(form.Agrees));
        var title = Line(form.Title, 3, Bid.MaxTitle, nameof(form.Title));
        var amount = Pence(form.Amount, call, nameof(form.Amount));
        if (call.Settings.BandFor(amount) is null)
            throw new RefusedException(await TooMuchAsync(call, form.Kind ?? RecipientKind.Unregistered, amount, cancellationToken), nameof(form.Amount));
        var group = earlier is null ? NewGroup(pool.Journal.Id, form) : await db.Organisations.SingleAsync(o => o.Id == earlier.OrganisationId, cancellationToken);
        var number = (await db.Bids.Where(b => b.ProcessId == call.Id).MaxAsync(b => (int?)b.Number, cancellationToken) ?? 0) + 1;
        var bid = new Bid
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = call.Id,
            OrganisationId = group.Id,
            Number = number,
            State = BidState.Draft,
            Title = title,
            Amount = amount,
            Outcomes = "",
            Places = earlier?.Places ?? CodeList.Write(call.PlaceCodes.Take(call.PlaceCodes.Count == 1 ? 1 : 0)),
            Answers = earlier?.Answers ?? "{}",
            Statements = "[]",
            Manner = form.Manner,
            Verdicts = "[]",
            CreatedAt = clock.GetUtcNow(),
        };
        db.Bids.Add(bid);
        var author = AddAuthor(bid, name, email);
        await letters.WelcomeAsync(call, bid, author, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return author;
    }

    /// <summary>Saves what is written so far; nothing has to be complete.</summary>
    public async Task SaveAsync(CallView call, Guid id, BidForm form, CancellationToken cancellationToken)
    {
        RequireOpen(call);
        var bid = await DraftAsync(id, cancellationToken);
        if (bid.Version != form.Version)
            throw new RefusedException(texts["Bid.Changed"]);
        bid.Title = Line(form.Title, 3, Bid.MaxTitle, nameof(form.Title));
        // The questions that were shown are those of the amount as it was.
        var band = call.Settings.BandFor(bid.Amount) ?? call.Settings.Bands[^1];
        bid.Amount = Pence(form.Amount, call, nameof(form.Amount));
        if (call.Settings.BandFor(bid.Amount) is null)
            throw new RefusedException(texts["Rule.Amount", Currencies.Format(call.Settings.Most, call.Place.Currency)], nameof(form.Amount));
        var outcomes = form.Outcomes.Where(code => call.Choices.Contains(code, StringComparer.Ordinal)).ToList();
        if (outcomes.Count > MostOutcomes)
            throw new RefusedException(texts["Outcomes.Many", MostOutcomes], nameof(form.Outcomes));
        bid.Outcomes = CodeList.Write(outcomes);
        bid.Places = CodeList.Write(form.Places.Where(code => call.PlaceCodes.Contains(code, StringComparer.Ordinal)));
        bid.IsCapital = form.IsCapital;
        (bid.StartsOn, bid.EndsOn) = (Day(form.StartsOn, nameof(form.StartsOn)), Day(form.EndsOn, nameof(form.EndsOn)));
        if (bid.EndsOn < bid.StartsOn)
            throw new RefusedException(texts["Days.Wrong"], nameof(form.EndsOn));
        var answers = new Dictionary<string, string>(BidAnswers.Read(bid.Answers), StringComparer.Ordinal);
        for (var at = 0; at < band.Questions.Count && at < form.Answers.Count; at++)
        {
            var text = CleanText.Lines(form.Answers[at]);
            if (text.Length > band.Questions[at].Most)
                throw new RefusedException(texts["Answer.Long", band.Questions[at].Most, text.Length], $"Answers[{at}]");
            answers[band.Questions[at].Words] = text;
        }

        bid.Answers = BidAnswers.Write(answers);
        var statements = call.Settings.Rules.Where(rule => rule.Test == "statement").ToList();
        bid.Statements = BidAnswers.Write(form.Statements.Where(at => at >= 0 && at < statements.Count).Select(at => statements[at].Statement));
        await SaveAsync(cancellationToken);
    }

    /// <summary>Sends a bid that is complete and that no rule forbids. What the rules said is kept with it.</summary>
    /// <param name="call">The round.</param>
    /// <param name="id">The bid.</param>
    /// <param name="alikeSeen">How many alike the author was shown.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task SendAsync(CallView call, Guid id, int alikeSeen, CancellationToken cancellationToken)
    {
        RequireOpen(call);
        var bid = await DraftAsync(id, cancellationToken);
        if (Missing(call, bid) is { } missing)
            throw new RefusedException(missing);
        var group = await db.Organisations.SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        IReadOnlyList<RuleVerdict> verdicts = [.. Eligibility.Judge(call.Settings, BidFacts.Of(bid, group), call.Place.Currency, texts), await fit.JudgeAsync(call, bid, group, cancellationToken)];
        if (verdicts.FirstOrDefault(verdict => verdict.Kind == VerdictKind.Fail) is { } failed)
            throw new RefusedException(failed.Sentence);
        var alike = await reader.AlikeAsync(call, bid, cancellationToken);
        if (alike.Count > alikeSeen)
            throw new RefusedException(texts["Alike.New"]);
        (bid.State, bid.SentAt, bid.Verdicts, bid.AlikeShown) = (BidState.Sent, clock.GetUtcNow(), RuleVerdict.Write(verdicts), alike.Count);
        foreach (var author in await db.BidAuthors.Where(a => a.BidId == bid.Id).ToListAsync(cancellationToken))
            await letters.SentAsync(call, bid, author, cancellationToken);
        chronicle.Record(Actor.Platform, "bid.sent", "process", call.Id, $"Bid {bid.Number}");
        await SaveAsync(cancellationToken);
    }

    /// <summary>What is missing before a bid can be sent; null for nothing.</summary>
    public string? Missing(CallView call, Bid bid)
    {
        var answers = BidAnswers.Read(bid.Answers);
        if (call.Settings.BandFor(bid.Amount) is not { } band)
            return texts["Rule.Amount", Currencies.Format(call.Settings.Most, call.Place.Currency)];
        if (band.Questions.FirstOrDefault(question => !question.Optional && string.IsNullOrWhiteSpace(answers.GetValueOrDefault(question.Words))) is { } open)
            return texts["Missing.Answer", open.Words];
        if (call.Settings.Outcomes.Count > 0 && bid.Outcomes.Length == 0)
            return texts["Missing.Outcome"];
        if (bid.Places.Length == 0)
            return texts["Missing.Place"];
        return bid.StartsOn is null || bid.EndsOn is null ? texts["Missing.Days"].Value : null;
    }

    public async Task WithdrawAsync(CallView call, Guid id, CancellationToken cancellationToken)
    {
        var bid = await db.Bids.SingleAsync(b => b.Id == id, cancellationToken);
        if (bid.State is not (BidState.Draft or BidState.Sent))
            throw new RefusedException(texts["Bid.Decided"]);
        if (bid.ProposalId is { } proposal)
        {
            if (await proposals.IsDecidedAsync(call.Id, cancellationToken))
                throw new RefusedException(texts["Bid.OnBallot"]);
            await proposals.RemoveAsync(Actor.Platform, proposal, cancellationToken);
            bid.ProposalId = null;
        }

        bid.State = BidState.Withdrawn;
        chronicle.Record(Actor.Platform, "bid.withdrawn", "process", call.Id, $"Bid {bid.Number}");
        await SaveAsync(cancellationToken);
    }

    /// <summary>Lets somebody else write the bid, too.</summary>
    public async Task InviteAsync(CallView call, Guid id, string? name, string? email, CancellationToken cancellationToken)
    {
        var bid = await db.Bids.SingleAsync(b => b.Id == id, cancellationToken);
        var who = Line(name, 2, BidAuthor.MaxName, "AuthorName");
        var address = EmailAddress.TryParse(email) ?? throw new RefusedException(texts["Email.Wrong"], "AuthorEmail");
        var known = await db.BidAuthors.Where(a => a.BidId == id).ToListAsync(cancellationToken);
        if (known.Exists(author => author.EmailKey == address.Key))
            throw new RefusedException(texts["Author.Known"], "AuthorEmail");
        if (known.Count >= MostAuthors)
            throw new RefusedException(texts["Author.Many", MostAuthors], "AuthorEmail");
        await letters.WelcomeAsync(call, bid, AddAuthor(bid, who, address), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Offers the authors of another open bid to do it together.</summary>
    public async Task OfferAsync(CallView call, Guid from, Guid to, string? words, CancellationToken cancellationToken)
    {
        var mine = await db.Bids.SingleAsync(b => b.Id == from, cancellationToken);
        if (mine.State is not (BidState.Draft or BidState.Sent) || !(await reader.AlikeAsync(call, mine, cancellationToken)).Any(one => one.Bid == to))
            throw new RefusedException(texts["Offer.Gone"]);
        if (await db.JoinOffers.AnyAsync(o => o.FromBidId == from && o.ToBidId == to, cancellationToken))
            throw new RefusedException(texts["Offer.Made"]);
        db.JoinOffers.Add(new JoinOffer { Id = OrderedId.Next(clock.GetUtcNow()), FromBidId = from, ToBidId = to, Words = Line(words, 10, JoinOffer.MaxWords, "OfferWords"), At = clock.GetUtcNow() });
        var theirs = await db.Bids.SingleAsync(b => b.Id == to, cancellationToken);
        if (await reader.OfProcessAsync(theirs.ProcessId, cancellationToken) is { } other)
        {
            foreach (var author in await db.BidAuthors.Where(a => a.BidId == to).ToListAsync(cancellationToken))
                await letters.NewsAsync(other, theirs, author, texts["Letter.Offer", mine.Title], cancellationToken);
        }

        await SaveAsync(cancellationToken);
    }

    /// <summary>Takes an offer or leaves it. Taken, the other's authors write this bid, too, and their own is withdrawn.</summary>
    public async Task AnswerAsync(CallView call, Guid bid, Guid offer, bool accepts, CancellationToken cancellationToken)
    {
        var row = await db.JoinOffers.SingleOrDefaultAsync(o => o.Id == offer && o.ToBidId == bid && o.Accepted == null, cancellationToken) ?? throw new RefusedException(texts["Offer.Gone"]);
        row.Accepted = accepts;
        var (mine, theirs) = (await db.Bids.SingleAsync(b => b.Id == bid, cancellationToken), await db.Bids.SingleAsync(b => b.Id == row.FromBidId, cancellationToken));
        if (accepts && theirs.State is not (BidState.Draft or BidState.Sent))
            throw new RefusedException(texts["Offer.Gone"]);
        var known = await db.BidAuthors.Where(a => a.BidId == bid).Select(a => a.EmailKey).ToListAsync(cancellationToken);
        foreach (var author in await db.BidAuthors.Where(a => a.BidId == theirs.Id).ToListAsync(cancellationToken))
        {
            if (accepts && !known.Contains(author.EmailKey))
                await letters.WelcomeAsync(call, mine, AddAuthor(mine, author.Name, EmailAddress.TryParse(author.Email)!), cancellationToken);
            else if (!accepts && await reader.OfProcessAsync(theirs.ProcessId, cancellationToken) is { } other)
                await letters.NewsAsync(other, theirs, author, texts["Letter.NotJoined", mine.Title], cancellationToken);
        }

        if (accepts)
            theirs.State = BidState.Withdrawn;
        await SaveAsync(cancellationToken);
    }

    private async Task<string> TooMuchAsync(CallView call, RecipientKind kind, long amount, CancellationToken cancellationToken)
    {
        var most = Currencies.Format(call.Settings.Most, call.Place.Currency);
        var others = await reader.OthersAsync(call, new BidFacts(kind, amount, [], [], []), cancellationToken);
        return others.Count == 0 ? texts["Rule.Amount", most] : texts["Rule.AmountElsewhere", most, string.Join(", ", others.Select(other => other.Process.Title))];
    }

    private Organisation NewGroup(Guid journal, StartForm form)
    {
        if (form.Kind is not { } kind)
            throw new RefusedException(texts["Kind.Missing"], nameof(form.Kind));
        var number = Number(form.Number, nameof(form.Number));
        if (kind == RecipientKind.Registered && number is null)
            throw new RefusedException(texts["Number.Missing"], nameof(form.Number));
        var group = new Organisation
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            JournalId = journal,
            Name = Line(form.Group, 2, Organisation.MaxName, nameof(form.Group)),
            Kind = kind,
            // A person never has an official number here.
            Number = kind == RecipientKind.Individual ? null : number,
            HostName = kind == RecipientKind.Hosted ? Line(form.HostName, 2, Organisation.MaxName, nameof(form.HostName)) : null,
            HostNumber = kind == RecipientKind.Hosted ? Number(form.HostNumber, nameof(form.HostNumber)) : null,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Organisations.Add(group);
        return group;
    }

    private BidAuthor AddAuthor(Bid bid, string name, EmailAddress email)
    {
        var author = new BidAuthor { Id = OrderedId.Next(clock.GetUtcNow()), BidId = bid.Id, Name = name, Email = email.Written, EmailKey = email.Key, At = clock.GetUtcNow() };
        db.BidAuthors.Add(author);
        return author;
    }

    private async Task<Bid> DraftAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Bids.SingleAsync(b => b.Id == id, cancellationToken) is { State: BidState.Draft } bid ? bid : throw new RefusedException(texts["Bid.Sent"]);

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(texts["Bid.Changed"]);
        }
    }

    private void RequireOpen(CallView call)
    {
        if (!call.IsOpenAt(clock.GetUtcNow()))
            throw new RefusedException(texts["Call.Closed"]);
    }

    private string Line(string? words, int shortest, int longest, string field) =>
        CleanText.Line(words) is { } clean && clean.Length >= shortest && clean.Length <= longest ? clean : throw new RefusedException(texts["Words.Wrong", shortest, longest], field);

    private long Pence(string? amount, CallView call, string field) =>
        amount is not null && Currencies.Parse(amount, call.Place.Currency) is { } pence and > 0 ? pence : throw new RefusedException(texts["Money.Wrong"], field);

    private DateOnly? Day(string? day, string field) =>
        string.IsNullOrWhiteSpace(day) ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : throw new RefusedException(texts["Day.Wrong"], field);

    private string? Number(string? number, string field) =>
        string.IsNullOrWhiteSpace(number) ? null
        : number.Trim() is { Length: <= Organisation.MaxNumber } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/') ? text : throw new RefusedException(texts["Number.Wrong"], field);
}
