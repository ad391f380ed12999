using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>A bid for those who write it, from the first word to the report. The address is their key.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MineModel(CallReader reader, BidDesk desk, ChallengeDesk challenges, RoundFit fit, ReportDesk reports, BidLetters letters, FolkmootDb db, TimeProvider clock, IStringLocalizer<Texts> texts) : CallPage
{
    internal BidAuthor Author { get; private set; } = null!;

    internal Bid Bid { get; private set; } = null!;

    internal Organisation Group { get; private set; } = null!;

    internal IReadOnlyList<BidAuthor> Authors { get; private set; } = [];

    internal bool IsOpen { get; private set; }

    /// <summary>Whether the author looks it over before sending it.</summary>
    internal bool IsChecking { get; private set; }

    internal string? Missing { get; private set; }

    internal IReadOnlyList<RuleVerdict> Verdicts { get; private set; } = [];

    internal IReadOnlyList<AlikeWork> Alike { get; private set; } = [];

    /// <summary>Rounds that would fit, when this one does not.</summary>
    internal IReadOnlyList<ProcessView> Others { get; private set; } = [];

    /// <summary>Offers of others to join, unanswered.</summary>
    internal IReadOnlyList<(JoinOffer Offer, string Title, string Group)> Offers { get; private set; } = [];

    /// <summary>The bids to which an offer was made.</summary>
    internal IReadOnlySet<Guid> Offered { get; private set; } = new HashSet<Guid>();

    internal PanelDecision? Decision { get; private set; }

    internal ScoreSpread? Spread { get; private set; }

    internal bool MayChallenge { get; private set; }

    internal IReadOnlyList<Challenge> Challenges { get; private set; } = [];

    internal GrantReport? Report { get; private set; }

    internal Band Band => Call.Settings.BandFor(Bid.Amount) ?? Call.Settings.Bands[^1];

    internal string Key => letters.UrlOf(Call, Author.Id);

    /// <summary>Where the group asks anew without saying again who it is.</summary>
    internal string Again => $"{Call.Url}/call/start?author={Author.Id}&key={letters.Token(Author.Id)}";

    [BindProperty]
    public BidForm Form { get; set; } = new();

    [BindProperty]
    public int AlikeSeen { get; set; }

    [BindProperty]
    public string? AuthorName { get; set; }

    [BindProperty]
    public string? AuthorEmail { get; set; }

    [BindProperty]
    public Guid OfferTo { get; set; }

    [BindProperty]
    public string? OfferWords { get; set; }

    [BindProperty]
    public string? ChallengeWords { get; set; }

    [BindProperty]
    public ReportForm Told { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string process, Guid author, string token, bool check, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, author, token, cancellationToken))
            return NotFound();
        Fill();
        await LookAsync(check && Bid.State == BidState.Draft, cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string place, string process, Guid author, string token, string? then, CancellationToken cancellationToken) => DoAsync(place, process, author, token, then == "check" ? "Done.Looked" : "Done.Saved", nameof(Form), async () =>
    {
        await desk.SaveAsync(Call, Bid.Id, Form, cancellationToken);
        return then == "check" ? Key + "?check=true" : Key;
    }, cancellationToken);

    public Task<IActionResult> OnPostSendAsync(string place, string process, Guid author, string token, CancellationToken cancellationToken)
    {
        IsChecking = true;
        return DoAsync(place, process, author, token, "Done.Sent", "", () => desk.SendAsync(Call, Bid.Id, AlikeSeen, cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostWithdrawAsync(string place, string process, Guid author, string token, CancellationToken cancellationToken) =>
        DoAsync(place, process, author, token, "Done.Withdrawn", "", () => desk.WithdrawAsync(Call, Bid.Id, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostInviteAsync(string place, string process, Guid author, string token, CancellationToken cancellationToken) =>
        DoAsync(place, process, author, token, "Done.Invited", "", () => desk.InviteAsync(Call, Bid.Id, AuthorName, AuthorEmail, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostOfferAsync(string place, string process, Guid author, string token, CancellationToken cancellationToken)
    {
        IsChecking = true;
        return DoAsync(place, process, author, token, "Done.Offered", "", () => desk.OfferAsync(Call, Bid.Id, OfferTo, OfferWords, cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostAnswerAsync(string place, string process, Guid author, string token, Guid offer, bool accepts, CancellationToken cancellationToken) =>
        DoAsync(place, process, author, token, accepts ? "Done.Joined" : "Done.NotJoined", "", () => desk.AnswerAsync(Call, Bid.Id, offer, accepts, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostChallengeAsync(string place, string process, Guid author, string token, CancellationToken cancellationToken) =>
        DoAsync(place, process, author, token, "Done.Challenged", "", () => challenges.ChallengeAsync(Call, Bid.Id, ChallengeWords, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostReportAsync(string place, string process, Guid author, string token, CancellationToken cancellationToken) =>
        DoAsync(place, process, author, token, "Done.Reported", nameof(Told), () => reports.SendAsync(Call, Bid.Id, Told, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(string place, string process, Guid author, string token, CancellationToken cancellationToken) =>
        DoAsync(place, process, author, token, "Done.StoryBack", "", () => reports.TakeBackAsync(Call, Bid.Id, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostSkipAsync(string place, string process, Guid author, string token, CancellationToken cancellationToken) =>
        DoAsync(place, process, author, token, "Done.Skipped", nameof(Told), () => reports.SkipAsync(Call, Bid.Id, Told.Skip, cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, string process, Guid author, string token, string done, string form, Func<Task> act, CancellationToken cancellationToken) => DoAsync(place, process, author, token, done, form, async () =>
    {
        await act();
        return Key;
    }, cancellationToken);

    private async Task<IActionResult> DoAsync(string place, string process, Guid author, string token, string done, string form, Func<Task<string>> act, CancellationToken cancellationToken)
    {
        var answer = await ActAsync(() => FindAsync(place, process, author, token, cancellationToken), act, texts[done], form);
        if (answer is not RedirectResult && Bid is not null)
        {
            if (form != nameof(Form))
                Fill();
            await LookAsync(IsChecking, cancellationToken);
        }

        return answer;
    }

    private void Fill()
    {
        var answers = BidAnswers.Read(Bid.Answers);
        var statements = BidAnswers.ReadList(Bid.Statements);
        Form = new BidForm
        {
            Title = Bid.Title,
            Amount = Currencies.Format(Bid.Amount, Call.Place.Currency),
            Outcomes = [.. CodeList.Read(Bid.Outcomes)],
            Places = [.. CodeList.Read(Bid.Places)],
            IsCapital = Bid.IsCapital,
            StartsOn = Bid.StartsOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            EndsOn = Bid.EndsOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Answers = [.. Band.Questions.Select(question => answers.GetValueOrDefault(question.Words))],
            Statements = [.. Call.Settings.Rules.Where(rule => rule.Test == "statement").Select((rule, at) => (rule, at)).Where(one => statements.Contains(one.rule.Statement)).Select(one => one.at)],
            Version = Bid.Version,
        };
    }

    /// <summary>What the author sees before sending: what is missing, what the rules say, and who does the like.</summary>
    private async Task LookAsync(bool checking, CancellationToken cancellationToken)
    {
        IsChecking = checking && Bid.State == BidState.Draft;
        while (Form.Answers.Count < Band.Questions.Count)
            Form.Answers.Add("");
        while (Told.Answers.Count < Band.Report.Count)
            Told.Answers.Add("");
        if (!IsChecking)
            return;
        var facts = BidFacts.Of(Bid, Group);
        Missing = desk.Missing(Call, Bid);
        Verdicts = [.. Eligibility.Judge(Call.Settings, facts, Call.Place.Currency, texts), await fit.JudgeAsync(Call, Bid, Group, cancellationToken)];
        if (!Eligibility.Passes(Verdicts))
            Others = await reader.OthersAsync(Call, facts, cancellationToken);
        Alike = await reader.AlikeAsync(Call, Bid, cancellationToken);
        Offered = (await db.JoinOffers.Where(o => o.FromBidId == Bid.Id).Select(o => o.ToBidId).ToListAsync(cancellationToken)).ToHashSet();
    }

    private async Task<bool> FindAsync(string place, string process, Guid author, string token, CancellationToken cancellationToken)
    {
        if (!letters.IsGood(author, token) || await reader.FindAsync(place, process, cancellationToken) is not { } call || await db.BidAuthors.AsNoTracking().SingleOrDefaultAsync(a => a.Id == author, cancellationToken) is not { } found
            || await db.Bids.AsNoTracking().SingleOrDefaultAsync(b => b.Id == found.BidId && b.ProcessId == call.Id, cancellationToken) is not { } bid)
            return false;
        (Call, Author, Bid) = (call, found, bid);
        Group = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        Authors = await db.BidAuthors.AsNoTracking().Where(a => a.BidId == bid.Id).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        IsOpen = call.IsOpenAt(clock.GetUtcNow());
        Offers = [.. (await (from o in db.JoinOffers.AsNoTracking() join b in db.Bids on o.FromBidId equals b.Id join g in db.Organisations on b.OrganisationId equals g.Id where o.ToBidId == bid.Id && o.Accepted == null orderby o.Id select new { o, b.Title, g.Name }).ToListAsync(cancellationToken)).Select(one => (one.o, one.Title, one.Name))];
        Decision = await reader.DecisionAsync(bid.Id, cancellationToken);
        Challenges = await db.Challenges.AsNoTracking().Where(c => c.BidId == bid.Id).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        Report = await db.GrantReports.AsNoTracking().SingleOrDefaultAsync(r => r.BidId == bid.Id, cancellationToken);
        if (Decision is not null)
        {
            Spread = await ScoreSpread.OfAsync(db, bid.Id, cancellationToken);
            MayChallenge = Decision.ChallengeUntil >= call.Today(clock.GetUtcNow()) && Challenges.All(challenge => challenge.Upheld is not null);
        }

        return true;
    }
}
