namespace Folkmoot.Ledger.Tests;

/// <summary>A small chest in which everything goes right, told step by step; each test changes what it is about.</summary>
internal sealed class Story
{
    private int _key;

    public Story()
    {
        Clock = new SetClock(new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));
        Journal = new Journal(Clock);
        Do(new JournalOpened { Format = 1, Title = "Herefordshire Community Chest", Currency = "GBP" });
        Do(new FundOpened { Fund = "chest", Title = "Chest", Class = FundClass.Restricted });
    }

    public SetClock Clock { get; }

    public Journal Journal { get; }

    public static Spend Spend { get; } = new() { Outcomes = ["early-years"], Places = ["leominster"], CostKind = CostKind.Revenue, RecipientType = "group" };

    /// <summary>£500 committed to a group, from £1,000 that may be spent on early years.</summary>
    public static Story Committed(string? condition = null, DateOnly? challengeUntil = null)
    {
        var story = new Story();
        story.Lot("health", new Restriction { Outcomes = ["early-years"] }, 100_000);
        story.Decide("g1", 50_000, challengeUntil: challengeUntil);
        if (challengeUntil is { } until)
            story.Clock.Now = new DateTimeOffset(until.AddDays(1), new TimeOnly(9, 0), TimeSpan.Zero);
        story.Do(new Committed { Grant = "g1", Instalments = [new InstalmentTerms { Id = "1", Pence = 50_000, Conditions = condition is null ? [] : [condition] }] });
        return story;
    }

    /// <summary>The same, with everything there that a payment needs.</summary>
    public static Story Ready(string? condition = null)
    {
        var story = Committed(condition);
        story.Do(new AgreementSigned { Grant = "g1", Document = "agreement-1" });
        story.Do(new DiligenceRecorded { Payee = "toddlers", UpTo = 50_000, ValidUntil = new DateOnly(2027, 3, 31) });
        if (condition is not null)
            story.Do(new ConditionJudged { Grant = "g1", Condition = condition, Met = true, Evidence = "insurance seen" });
        story.Approve("ann");
        story.Approve("bob");
        return story;
    }

    public static Story Paid()
    {
        var story = Ready();
        story.MakePayable();
        story.Pay();
        story.Do(new PaymentCleared { Grant = "g1", Instalment = "1", Pence = 50_000 });
        return story;
    }

    public JournalEntry Do(LedgerEvent what, string actor = "office", DateOnly? effective = null) => Journal.Append(Wish(what, actor, effective));

    public Instruction Wish(LedgerEvent what, string actor = "office", DateOnly? effective = null) =>
        new() { Key = $"k{++_key}", Effective = effective ?? Clock.Today, Actor = actor, Reason = "As decided", Event = what };

    public void Lot(string id, Restriction restriction, long pence, int fee = 0, string fund = "chest")
    {
        Do(new LotOpened { Lot = id, Contributor = $"{id}-board", LegalBasis = "grant", FeeBasisPoints = fee, Restriction = restriction });
        Do(new Received { Fund = fund, Lot = id, Pence = pence });
    }

    public JournalEntry Decide(string grant, long pence, Spend? spend = null, DateOnly? challengeUntil = null, string fund = "chest", string payee = "toddlers") =>
        Do(new DecisionRecorded { Grant = grant, Fund = fund, Payee = payee, Spend = spend ?? Spend, Pence = pence, ChallengeUntil = challengeUntil, Record = "minute 7" });

    public JournalEntry Commit(string grant, long pence, string instalment = "1") => Do(new Committed { Grant = grant, Instalments = [new InstalmentTerms { Id = instalment, Pence = pence }] });

    public JournalEntry Approve(string person, long pence = 50_000) => Do(new PaymentApproved { Grant = "g1", Instalment = "1", Pence = pence }, person);

    public JournalEntry MakePayable(long pence = 50_000) => Do(new MadePayable { Grant = "g1", Instalment = "1", Pence = pence });

    public JournalEntry Pay(long pence = 50_000) => Do(new PaymentSent { Grant = "g1", Instalment = "1", Pence = pence });

    /// <summary>That the wish is refused for this reason, in one sentence, and nothing moves.</summary>
    public void Refused(LedgerRefusal reason, LedgerEvent what, string actor = "office", DateOnly? effective = null)
    {
        var (head, balances) = (Journal.Head, Journal.BalancesAt().All.ToList());
        var refused = Xunit.Assert.Throws<LedgerException>(() => Do(what, actor, effective));

        Xunit.Assert.Equal((reason, head), (refused.Refusal, Journal.Head));
        Xunit.Assert.Equal(balances, Journal.BalancesAt().All.ToList());
        Xunit.Assert.Matches(@"^[^\n]{10,}\.$", refused.Message);
    }

    public long Balance(Bucket bucket, string? holder = null, string? part = null) => Journal.Balance(new Pot("chest", bucket, holder, part));
}
