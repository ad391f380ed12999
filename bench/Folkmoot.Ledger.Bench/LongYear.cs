namespace Folkmoot.Ledger.Bench;

/// <summary>The journal of a chest in which restricted money of many bodies is awarded and paid until there are as many postings as asked for.</summary>
internal static class LongYear
{
    private const int Lots = 40;

    public static string Write(string file, int postings)
    {
        var clock = new Clock();
        var journal = new Journal(clock);
        var (count, key, grants) = (0L, 0, 0);
        var random = new Random(1);
        using (var output = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            Do(new JournalOpened { Format = 1, Title = "A chest over many years", Currency = "GBP" });
            Do(new FundOpened { Fund = "chest", Title = "Chest", Class = FundClass.Restricted });
            for (var lot = 0; lot < Lots; lot++)
            {
                Do(new LotOpened { Lot = $"lot-{lot}", Contributor = $"partner-{lot % 9}", LegalBasis = "grant", FeeBasisPoints = 500, Restriction = Restriction(lot) });
                Do(new Received { Fund = "chest", Lot = $"lot-{lot}", Pence = 900_000_000_000 });
            }

            while (count < postings)
                Grant();

            void Do(LedgerEvent what, string actor = "office")
            {
                var entry = journal.Append(new Instruction { Key = $"k{++key}", Effective = clock.Today, Actor = actor, Reason = "As the panel decided", Event = what });
                output.Write(entry.Line.Span);
                output.WriteByte((byte)'\n');
                count += entry.Postings.Count;
            }

            void Grant()
            {
                clock.Now = clock.Now.AddMinutes(5);
                var (grant, payee, pence) = ($"grant-{++grants}", $"group-{grants % 700}", random.Next(20_000, 500_000));
                Do(new DecisionRecorded { Grant = grant, Fund = "chest", Payee = payee, Pence = pence, Record = "minute", Spend = new Spend { Outcomes = [$"o{grants % 5}"], Places = [$"p{grants % 3}"], CostKind = CostKind.Revenue, RecipientType = "group" } });
                Do(new Committed { Grant = grant, Instalments = [new InstalmentTerms { Id = "1", Pence = pence / 2, Conditions = ["insurance"] }, new InstalmentTerms { Id = "2", Pence = pence - (pence / 2) }] });
                Do(new AgreementSigned { Grant = grant, Document = "agreement" });
                Do(new ConditionJudged { Grant = grant, Condition = "insurance", Met = true, Evidence = "seen" });
                Do(new DiligenceRecorded { Payee = payee, UpTo = 10_000_000, ValidUntil = clock.Today.AddDays(300) });
                foreach (var (instalment, part) in new[] { ("1", pence / 2), ("2", pence - (pence / 2)) })
                {
                    Do(new PaymentApproved { Grant = grant, Instalment = instalment, Pence = part }, "ann");
                    Do(new PaymentApproved { Grant = grant, Instalment = instalment, Pence = part }, "bob");
                    Do(new MadePayable { Grant = grant, Instalment = instalment, Pence = part });
                    Do(new PaymentSent { Grant = grant, Instalment = instalment, Pence = part });
                    Do(new PaymentCleared { Grant = grant, Instalment = instalment, Pence = part });
                }
            }
        }

        return $"{journal.Entries.Count:N0} entries, {count:N0} postings, {new FileInfo(file).Length:N0} bytes";
    }

    private static Restriction Restriction(int lot) => new()
    {
        Outcomes = [$"o{lot % 5}"],
        Places = [$"p{lot % 3}", $"p{(lot + 1) % 3}"],
        ExcludedUses = ["replaces-statutory-money"],
    };

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
