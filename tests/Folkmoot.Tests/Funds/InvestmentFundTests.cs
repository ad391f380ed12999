using System.Globalization;
using Folkmoot.Funds;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Funds;

/// <summary>S13 at the size it had: £15 million for 500 projects in five years, small ones up to £2,000 for a year and larger ones over three, through the store and to the penny.</summary>
public sealed class InvestmentFundTests
{
    private const int Years = 5;
    private const int SmallAYear = 80;
    private const int LargeAYear = 20;
    private const long AYear = 300_000_000;
    private const int Seed = 13;

    [Theory, Databases]
    public async Task Fifteen_million_for_five_hundred_projects_over_five_years_is_right_to_the_penny(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        town.Host.Clock.Set(new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));
        await town.Host.WithAsync<FundDesk>(desk => desk.OpenAsync(Town.Organiser, town.Place, "Deal for Communities", "open", CancellationToken.None));
        var fund = new Fund(town, await JournalAsync(town));
        var released = 0L;
        for (var year = 0; year < Years + 2; year++)
        {
            town.Host.Clock.Set(new DateTimeOffset(2026 + year, 4, 1, 9, 0, 0, TimeSpan.Zero));
            released += await fund.BreakAsync();
            await fund.PayAsync();
            if (year < Years)
                await fund.AwardAsync(year);
        }

        var figures = (await town.Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(town.Place, CancellationToken.None)))!.Figures;
        Assert.Equal(500, figures.Grants.Count);
        Assert.Equal(fund.Promised, figures.Grants.ToDictionary(grant => grant.Decision.Grant, grant => grant.Decision.Pence));
        Assert.Equal(Years * AYear, figures.Grants.Sum(grant => grant.Decision.Pence));
        Assert.True(released > 0);
        Assert.Equal((Years * AYear, Years * AYear - released, released, 0L), (figures.Given, figures.Paid, figures.Free, figures.Awarded));
        Assert.All(figures.Grants, grant => Assert.Equal((GrantStep.Done, grant.Cleared), (grant.Step(new DateOnly(2032, 4, 1)), grant.Shares.Sum(share => share.Pence))));
        // What an agency gave for something went nowhere else, and of each lot nothing is lost.
        Assert.All(figures.Lots, lot => Assert.Equal(lot.Given, lot.Paid + lot.Free));
        Assert.All(from grant in figures.Grants from share in grant.Shares select (grant.Spend, figures.Lots.Single(lot => lot.Terms.Lot == share.Lot).Restriction), pair =>
            Assert.True(pair.Restriction.Outcomes is null || pair.Spend.Outcomes.All(pair.Restriction.Outcomes.Contains)));
        var report = JournalVerifier.Verify(new MemoryStream(await town.Host.NewBrowser().Http.GetByteArrayAsync("/places/wyebridge/funds/journal.jsonl")));
        Assert.True(report.IsValid, report.FirstBad?.Reason);
        Assert.Equal(figures.Paid, report.Balances.Where(posting => posting.Pot.Bucket is Bucket.Payee).Sum(posting => posting.Pence));
        Assert.Contains("£15,000,000", (await town.Host.NewBrowser().GetAsync("/places/wyebridge/funds")).Main, StringComparison.Ordinal);
    }

    private static async Task<Guid> JournalAsync(Town town)
    {
        await using var db = town.Host.Database.NewContext();
        return (await db.Journals.SingleAsync()).Id;
    }

    /// <summary>The fund as its office keeps it, project by project.</summary>
    private sealed class Fund(Town town, Guid journal)
    {
        private static readonly string[] s_outcomes = ["healthy-lives", "connected-people"];

        private readonly Random _random = new(Seed);
        private readonly List<(string Grant, string Part, long Pence, int Year)> _due = [];
        private int _key;

        /// <summary>What each project was promised, in pence.</summary>
        public Dictionary<string, long> Promised { get; } = new(StringComparer.Ordinal);

        private int Year => town.Host.Clock.GetUtcNow().Year - 2026;

        /// <summary>Two agencies give a year's money, and 100 projects get all of it.</summary>
        public async Task AwardAsync(int year)
        {
            await DoAsync(
            [
                new LotOpened { Lot = $"council-{year}", Contributor = "council", LegalBasis = "council-general-power", Restriction = new Restriction { Places = ["wigan"] } },
                new Received { Fund = FundDesk.Fund, Lot = $"council-{year}", Pence = AYear - 50_000_000 },
                new LotOpened { Lot = $"health-{year}", Contributor = "health", LegalBasis = "nhs-grant", Restriction = new Restriction { Outcomes = ["healthy-lives"] } },
                new Received { Fund = FundDesk.Fund, Lot = $"health-{year}", Pence = 50_000_000 },
            ]);
            var left = AYear;
            for (var at = 0; at < SmallAYear + LargeAYear; at++)
            {
                var isSmall = at < SmallAYear;
                var pence = isSmall ? _random.Next(50_000, 200_001) : left / (SmallAYear + LargeAYear - at);
                left -= pence;
                await AwardAsync($"project-{year}-{at}", pence, isSmall ? 1 : 3, s_outcomes[at % 2]);
            }

            Assert.True(left == 0, $"{left} pence of the year {year} went to nobody (seed {Seed}).");
        }

        /// <summary>Of every tenth of the larger ones whose second year is over, the third is not paid: both sides part.</summary>
        public async Task<long> BreakAsync()
        {
            var over = _due.Where(due => due.Part == "3" && due.Year == Year && due.Grant.EndsWith('9')).ToList();
            await DoAsync([.. over.Select(due => new CommitmentReleased { Grant = due.Grant, Instalment = due.Part, Pence = due.Pence })]);
            _due.RemoveAll(over.Contains);
            return over.Sum(due => due.Pence);
        }

        public async Task PayAsync()
        {
            foreach (var (grant, part, pence, _) in _due.Where(due => due.Year == Year).ToList())
                await PayAsync(grant, part, pence);
            _due.RemoveAll(due => due.Year == Year);
        }

        private async Task AwardAsync(string grant, long pence, int years, string outcome)
        {
            Promised[grant] = pence;
            var today = DateOnly.FromDateTime(town.Host.Clock.GetUtcNow().UtcDateTime);
            var parts = Enumerable.Range(0, years).Select(at => (Id: (at + 1).ToString(CultureInfo.InvariantCulture), Pence: (pence / years) + (at < pence % years ? 1 : 0), Due: today.AddYears(at))).ToList();
            await DoAsync(
            [
                new DecisionRecorded { Grant = grant, Fund = FundDesk.Fund, Payee = $"body-{grant}", Pence = pence, Record = "panel", Spend = new Spend { Outcomes = [outcome], Places = ["wigan"], CostKind = CostKind.Revenue, RecipientType = "registered" } },
                new Committed { Grant = grant, Instalments = [.. parts.Select(part => new InstalmentTerms { Id = part.Id, Pence = part.Pence, Due = part.Due })] },
                new AgreementSigned { Grant = grant, Document = "deal" },
                new DiligenceRecorded { Payee = $"body-{grant}", UpTo = pence, ValidUntil = today.AddYears(4) },
            ]);
            foreach (var part in parts)
                _due.Add((grant, part.Id, part.Pence, part.Due.Year - 2026));
            await PayAsync(grant, "1", parts[0].Pence);
            _due.RemoveAll(due => due.Grant == grant && due.Part == "1");
        }

        private Task PayAsync(string grant, string part, long pence) => DoAsync(
        [
            new PaymentApproved { Grant = grant, Instalment = part, Pence = pence }, new PaymentApproved { Grant = grant, Instalment = part, Pence = pence }, new MadePayable { Grant = grant, Instalment = part, Pence = pence },
            new PaymentSent { Grant = grant, Instalment = part, Pence = pence }, new PaymentCleared { Grant = grant, Instalment = part, Pence = pence },
        ]);

        private Task DoAsync(IReadOnlyList<LedgerEvent> events) => events.Count == 0 ? Task.CompletedTask : town.Host.Services.GetRequiredService<JournalBox>().AppendAllAsync(journal,
        [
            .. events.Select((what, at) => new Instruction { Key = $"deal-{++_key}", Effective = DateOnly.FromDateTime(town.Host.Clock.GetUtcNow().UtcDateTime), Actor = at == 1 ? "bob" : "ann", Reason = "As the panel decided", Event = what }),
        ], CancellationToken.None);
    }
}
