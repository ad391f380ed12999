namespace Folkmoot.Ledger.Tests;

/// <summary>Thinks up what the people of a town might ask of their journal, sensible or not; the same seed asks the same.</summary>
internal sealed class RandomTown
{
    private static readonly string[] People = ["ann", "bob", "cy", "dee", "eve"];
    private static readonly string[] Outcomes = ["o1", "o2", "o3"];
    private static readonly string[] Places = ["north", "south"];
    private static readonly string[] Groups = ["young", "old"];
    private static readonly string[] Types = ["charity", "group"];
    private static readonly string[] Uses = ["statutory", "political"];
    private readonly Random _random;
    private readonly List<string> _lots = [];
    private readonly List<string> _grants = [];
    private readonly Queue<(LedgerEvent What, string Actor)> _plan = [];
    private int _key;

    public RandomTown(int seed)
    {
        _random = new Random(seed);
        Clock = new SetClock(new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));
        Journal = new Journal(Clock);
    }

    public SetClock Clock { get; }

    /// <summary>What the wishes are about; may be exchanged for one that was read from the store.</summary>
    public Journal Journal { get; set; }

    /// <summary>The funds, some contributions with money, and everybody's first wishes.</summary>
    public IEnumerable<Instruction> Beginning()
    {
        yield return Wish(new JournalOpened { Format = 1, Title = "A town", Currency = "GBP" });
        yield return Wish(new FundOpened { Fund = "chest", Title = "Chest", Class = FundClass.Restricted, PledgeLimit = 8_000 });
        yield return Wish(new FundOpened { Fund = "second", Title = "Second", Class = FundClass.Restricted });
        yield return Wish(new FundOpened { Fund = "general", Title = "General", Class = FundClass.General });
        yield return Wish(new FundOpened { Fund = "capital", Title = "Capital", Class = FundClass.PermanentEndowment });
        yield return Wish(new FundOpened { Fund = "legacy", Title = "Legacy", Class = FundClass.ExpendableEndowment });
        for (var at = 1; at <= 8; at++)
        {
            yield return Wish(OpenLot($"lot-{at}"));
            yield return Wish(new Received { Fund = "chest", Lot = $"lot-{at}", Pence = Amount(100_000) });
        }
    }

    public Instruction Next()
    {
        Clock.Now = Clock.Now.AddMinutes(_random.Next(0, 600));
        if (_plan.Count == 0 && _random.Next(12) == 0)
            Plan();
        if (_plan.Count > 0 && _random.Next(3) > 0)
        {
            var (what, actor) = _plan.Dequeue();
            return Wish(what) with { Actor = actor, Effective = Clock.Today };
        }

        return Wish(_random.Next(38) switch
        {
            0 => OpenLot($"lot-{_random.Next(1, 14)}"),
            1 => new Received { Fund = Fund(), Lot = Lot(), Pence = Amount(50_000) },
            2 => new Pledged { Fund = Fund(), Lot = Lot(), Pence = Amount(60_000) },
            3 => new PledgeCancelled { Fund = Fund(), Lot = Lot(), Pence = Amount(10_000) },
            4 => new RingFenced { Fund = Fund(), Round = Round(), Pence = Amount(40_000), Purpose = _random.Next(2) == 0 ? null : Spend() },
            5 => new RingFenceLifted { Fund = Fund(), Round = Round(), Pence = Amount(10_000) },
            6 or 7 or 8 => Decision(),
            9 => new DecisionReopened { Grant = Grant() },
            10 or 11 or 12 or 13 => Commitment(),
            14 => new CommitmentReleased { Grant = Grant(), Instalment = Instalment(), Pence = Amount(3_000) },
            15 or 16 => new AgreementSigned { Grant = Grant(), Document = "agreement" },
            17 or 18 => new ConditionJudged { Grant = Grant(), Condition = Condition(), Met = _random.Next(5) > 0, Evidence = "seen" },
            19 => new DiligenceRecorded { Payee = Payee(), UpTo = Amount(120_000), ValidUntil = Clock.Today.AddDays(_random.Next(-5, 200)) },
            20 => new ConflictDeclared { Person = Person(), Payee = Payee(), Ended = _random.Next(2) == 0 },
            21 or 22 or 23 or 24 => Approval(),
            25 => Payable(),
            26 or 27 => Payment(),
            28 => Cleared(),
            29 => new Repaid { Grant = Grant(), Instalment = Instalment(), Pence = Amount(2_000) },
            30 => _random.Next(2) == 0 ? new Reused { Fund = "chest", Lot = Lot(), Pence = Amount(1_000) } : new GivenBack { Fund = Fund(), Lot = Lot(), Pence = Amount(2_000), FromReturned = _random.Next(2) == 0 },
            31 => _random.Next(2) == 0 ? new FeeCharged { Fund = Fund(), Lot = Lot(), Pence = Amount(1_500) } : new FeeDrawn { Fund = "chest", Lot = Lot(), Pence = Amount(200) },
            32 => _random.Next(3) == 0 ? new RestrictionReleased { Lot = Lot(), Pence = Amount(10_000), Ground = ReleaseGround.ReleasedByContributor, Evidence = "letter" } : new Transferred { Fund = Fund(), To = _random.Next(2) == 0 ? "second" : Fund(), Lot = Lot(), Pence = Amount(5_000) },
            33 => Shares(),
            34 => Activation(),
            35 => _random.Next(4) == 0 ? new SharesExpired { Fund = "chest", Programme = Programme() } : new PledgeLimitSet { Fund = "chest", Pence = Amount(12_000) },
            36 => Rare(),
            _ => new Reversed { Entry = _random.Next(1, Journal.Entries.Count + 2) },
        });
    }

    /// <summary>Somebody means to see one instalment through, from the agreement to money that comes back; others may come between.</summary>
    private void Plan()
    {
        var (grant, instalment) = Ready(Bucket.Committed);
        var pence = Journal.Balance(new Pot("chest", Bucket.Committed, grant, instalment));
        if (pence == 0 || Journal.Entries.Select(entry => entry.Instruction.Event).OfType<DecisionRecorded>().Last(decision => decision.Grant == grant) is not { } decided)
            return;
        var people = _random.GetItems(People, 3).Distinct().ToArray();
        LedgerEvent[] steps =
        [
            new AgreementSigned { Grant = grant, Document = "agreement" },
            new ConditionJudged { Grant = grant, Condition = "c1", Met = true, Evidence = "seen" },
            new ConditionJudged { Grant = grant, Condition = "c2", Met = true, Evidence = "seen" },
            new DiligenceRecorded { Payee = decided.Payee, UpTo = 10_000_000, ValidUntil = Clock.Today.AddDays(60) },
        ];
        foreach (var step in steps)
            _plan.Enqueue((step, "office"));
        foreach (var person in people)
            _plan.Enqueue((new PaymentApproved { Grant = grant, Instalment = instalment, Pence = pence }, person));
        _plan.Enqueue((new MadePayable { Grant = grant, Instalment = instalment, Pence = pence }, "office"));
        _plan.Enqueue((new PaymentSent { Grant = grant, Instalment = instalment, Pence = pence }, "office"));
        _plan.Enqueue((new PaymentCleared { Grant = grant, Instalment = instalment, Pence = pence }, "office"));
        _plan.Enqueue((new Repaid { Grant = grant, Instalment = instalment, Pence = Math.Max(1, pence / 3) }, "office"));
        foreach (var lot in _lots)
            _plan.Enqueue((new Reused { Fund = "chest", Lot = lot, Pence = Math.Max(1, pence / 20) }, "office"));
    }

    private LedgerEvent Rare() => _random.Next(6) switch
    {
        0 => new PeriodClosed { Through = Clock.Today.AddDays(-_random.Next(0, 12)) },
        1 or 2 => new RestrictionVaried { Lot = Lot(), Restriction = Restriction(), Authority = "letter" },
        _ => new PurposeVaried { Grant = Grant(), Spend = Spend() },
    };

    private Instruction Wish(LedgerEvent what) => new()
    {
        Key = $"k{++_key}",
        Effective = Clock.Today.AddDays(-_random.Next(0, 3) * _random.Next(0, 20)),
        Actor = what is PaymentApproved ? Person() : "office",
        Reason = "Because \"so\" – it’s due; now",
        Event = what,
    };

    private LotOpened OpenLot(string id)
    {
        if (!_lots.Contains(id))
            _lots.Add(id);
        return new LotOpened { Lot = id, Contributor = $"partner-{_random.Next(1, 5)}", LegalBasis = "grant", FeeBasisPoints = _random.Next(3) * 500, Restriction = Restriction() };
    }

    private Restriction Restriction() => _random.Next(4) == 0 ? Ledger.Restriction.None : new Restriction
    {
        Outcomes = Maybe(Outcomes),
        Places = Maybe(Places),
        Beneficiaries = _random.Next(3) == 0 ? Maybe(Groups) : null,
        CostKinds = _random.Next(4) == 0 ? [CostKind.Revenue] : null,
        RecipientTypes = _random.Next(4) == 0 ? Maybe(Types) : null,
        ExcludedUses = _random.Next(2) == 0 ? Maybe(Uses) : null,
        Latest = _random.Next(3) == 0 ? Clock.Today.AddDays(_random.Next(5, 120)) : null,
        Earliest = _random.Next(6) == 0 ? Clock.Today.AddDays(_random.Next(-20, 10)) : null,
        AwardCap = _random.Next(3) == 0 ? Amount(8_000) : null,
    };

    private Spend Spend() => new()
    {
        Outcomes = [Outcomes[_random.Next(Outcomes.Length)]],
        Places = [Places[_random.Next(Places.Length)]],
        Beneficiaries = [Groups[_random.Next(Groups.Length)]],
        CostKind = _random.Next(5) == 0 ? CostKind.Capital : CostKind.Revenue,
        RecipientType = Types[_random.Next(Types.Length)],
        Uses = _random.Next(6) == 0 ? [Uses[_random.Next(Uses.Length)]] : [],
    };

    private DecisionRecorded Decision()
    {
        var again = _grants.Count > 0 && _random.Next(4) == 0;
        var id = again ? Grant() : $"grant-{_grants.Count + 1}";
        if (!again)
            _grants.Add(id);
        return new DecisionRecorded
        {
            Grant = id,
            Fund = _random.Next(8) == 0 ? Fund() : "chest",
            Payee = Payee(),
            Spend = Spend(),
            Pence = Amount(40_000),
            ChallengeUntil = _random.Next(3) == 0 ? Clock.Today.AddDays(_random.Next(-2, 6)) : null,
            Record = "minute",
        };
    }

    private Committed Commitment() => new()
    {
        Grant = Grant(),
        Round = _random.Next(3) == 0 ? Round() : null,
        AgainstPledges = _random.Next(3) == 0,
        Instalments =
        [
            .. Enumerable.Range(1, _random.Next(1, 3)).Select(at => new InstalmentTerms
            {
                Id = $"i{at}",
                Pence = Amount(15_000),
                Conditions = _random.Next(3) == 0 ? [Condition()] : [],
                Due = _random.Next(4) == 0 ? Clock.Today.AddDays(_random.Next(0, 90)) : null,
            }),
        ],
    };

    private PaymentApproved Approval()
    {
        var (grant, instalment) = Ready(Bucket.Committed);
        return new PaymentApproved { Grant = grant, Instalment = instalment, Pence = Math.Max(1, Journal.Balance(new Pot("chest", Bucket.Committed, grant, instalment)) / _random.Next(1, 3)) };
    }

    private MadePayable Payable()
    {
        var (grant, instalment) = Ready(Bucket.Committed);
        return new MadePayable { Grant = grant, Instalment = instalment, Pence = Math.Max(1, Journal.Balance(new Pot("chest", Bucket.Committed, grant, instalment)) / _random.Next(1, 3)) };
    }

    private PaymentSent Payment()
    {
        var (grant, instalment) = Ready(Bucket.Payable);
        return new PaymentSent { Grant = grant, Instalment = instalment, Pence = Math.Max(1, Journal.Balance(new Pot("chest", Bucket.Payable, grant, instalment)) / _random.Next(1, 3)) };
    }

    private PaymentCleared Cleared()
    {
        var (grant, instalment) = Ready(Bucket.Paid);
        return new PaymentCleared { Grant = grant, Instalment = instalment, Pence = Math.Max(1, Journal.Balance(new Pot("chest", Bucket.Paid, grant, instalment)) / _random.Next(1, 3)) };
    }

    private SharesAllocated Shares() => new()
    {
        Fund = _random.Next(6) == 0 ? "general" : "chest",
        Programme = Programme(),
        Residents = [.. Enumerable.Range(1, _random.Next(1, 6)).Select(_ => Resident()).Distinct()],
        Pence = Amount(1_000),
        Purpose = _random.Next(2) == 0 ? Spend() : null,
    };

    private SharesActivated Activation()
    {
        var programme = Programme();
        var pledges = Enumerable.Range(1, 12).Select(at => $"r{at}")
            .Select(resident => new ResidentPledge(resident, Journal.Balance(new Pot("chest", Bucket.Personal, programme, resident)) / _random.Next(1, 3)))
            .Where(pledge => pledge.Pence > 0 && _random.Next(3) > 0).ToList();
        return new SharesActivated { Grant = Grant(), Programme = programme, Pledges = pledges, Instalment = new InstalmentTerms { Id = Instalment(), Pence = pledges.Sum(pledge => pledge.Pence) } };
    }

    /// <summary>An instalment with money in the bucket, if there is one.</summary>
    private (string Grant, string Instalment) Ready(Bucket bucket)
    {
        var ready = _grants.SelectMany(grant => new[] { "i1", "i2" }.Select(instalment => (grant, instalment))).Where(at => Journal.Balance(new Pot("chest", bucket, at.grant, at.instalment)) > 0).ToList();
        return ready.Count == 0 || _random.Next(6) == 0 ? (Grant(), Instalment()) : ready[_random.Next(ready.Count)];
    }

    private string[]? Maybe(string[] all)
    {
        var some = all.Where(_ => _random.Next(2) == 0).ToArray();
        return some.Length == 0 ? null : some;
    }

    private string Person() => People[_random.Next(People.Length)];

    private string Payee() => _random.Next(12) == 0 ? Person() : $"group-{_random.Next(1, 5)}";

    private string Fund() => _random.Next(10) switch { 0 => "general", 1 => "capital", 2 => "legacy", 3 => "second", _ => "chest" };

    private string Lot() => _lots[_random.Next(_lots.Count)];

    private string Grant() => _grants.Count == 0 ? "grant-0" : _grants[_random.Next(_grants.Count)];

    private string Instalment() => $"i{_random.Next(1, 3)}";

    private string Round() => $"round-{_random.Next(1, 3)}";

    private string Programme() => $"crowd-{_random.Next(1, 3)}";

    private string Resident() => $"r{_random.Next(1, 13)}";

    private string Condition() => $"c{_random.Next(1, 3)}";

    private long Amount(int below) => _random.Next(1, below);
}
