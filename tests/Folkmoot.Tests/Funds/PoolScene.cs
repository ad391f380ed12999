using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Funds;

/// <summary>A town with a pool in which £1,000 lies.</summary>
internal sealed class PoolScene : IAsyncDisposable
{
    private int _key;

    private PoolScene(Town town, Guid journal) => (Town, Journal) = (town, journal);

    public Town Town { get; }

    public TestHost Host => Town.Host;

    public Place Place => Town.Place;

    public Guid Journal { get; }

    public JournalBox Box => Host.Services.GetRequiredService<JournalBox>();

    public static async Task<PoolScene> StartAsync(DatabaseKind kind)
    {
        var town = await Town.StartAsync(kind);
        await town.Host.WithAsync<FundDesk>(desk => desk.OpenAsync(Town.Organiser, town.Place, "Wyebridge Chest", "open", CancellationToken.None));
        await using var db = town.Host.Database.NewContext();
        var scene = new PoolScene(town, (await db.Journals.SingleAsync()).Id);
        await scene.DoAsync(new LotOpened { Lot = "health", Contributor = "board", LegalBasis = "nhs-grant", Restriction = new Restriction { Outcomes = ["early-years"] } });
        await scene.DoAsync(new Received { Fund = FundDesk.Fund, Lot = "health", Pence = 100_000 });
        return scene;
    }

    public Instruction Wish(LedgerEvent what, string? key = null, string actor = "office") => new()
    {
        Key = key ?? $"wish-{Interlocked.Increment(ref _key)}",
        Effective = DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime),
        Actor = actor,
        Reason = "As decided",
        Event = what,
    };

    public Task<JournalEntry> DoAsync(LedgerEvent what) => Box.AppendAsync(Journal, Wish(what), CancellationToken.None);

    public Task<JournalEntry> DecideAsync(string grant, long pence) => DoAsync(new DecisionRecorded
    {
        Grant = grant,
        Fund = FundDesk.Fund,
        Payee = "toddlers",
        Pence = pence,
        Record = "minute 7",
        Spend = new Spend { Outcomes = ["early-years"], CostKind = CostKind.Revenue, RecipientType = "unregistered" },
    });

    public static Committed Commitment(string grant, long pence) => new() { Grant = grant, Instalments = [new InstalmentTerms { Id = "1", Pence = pence }] };

    /// <summary>Carries a grant to the point where it can be made payable, and tries to, with one thing left out.</summary>
    public async Task PayReadyAsync(string grant, long pence, string missing = "", long? check = null)
    {
        var today = DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime);
        if (missing != "decision")
        {
            var until = missing == "challenge" ? today.AddDays(-1) : (DateOnly?)null;
            await DoAsync(new DecisionRecorded
            {
                Grant = grant,
                Fund = FundDesk.Fund,
                Payee = missing.Length == 0 || missing == "approvals" ? "toddlers" : $"payee-{missing}",
                Pence = pence,
                Record = "minute 7",
                ChallengeUntil = until,
                Spend = new Spend { Outcomes = ["early-years"], CostKind = CostKind.Revenue, RecipientType = "unregistered" },
            });
        }

        var payee = missing.Length == 0 || missing == "approvals" ? "toddlers" : $"payee-{missing}";
        if (missing is not ("decision" or "commitment"))
            await DoAsync(new Committed { Grant = grant, Instalments = [new InstalmentTerms { Id = "1", Pence = pence, Conditions = missing == "condition" ? ["insurance"] : [] }] });
        if (missing is not ("decision" or "commitment" or "agreement"))
            await DoAsync(new AgreementSigned { Grant = grant, Document = "folder 7" });
        if (missing != "check")
            await DoAsync(new DiligenceRecorded { Payee = payee, UpTo = missing == "check-too-small" ? pence - 1 : check ?? pence, ValidUntil = missing == "check-expired" ? today.AddDays(-1) : today.AddYears(1) });
        if (missing == "conflict")
            await DoAsync(new ConflictDeclared { Person = "ann", Payee = payee });
        foreach (var actor in missing == "approvals" ? [] : missing == "second-approval" ? ["ann"] : missing == "self" ? ["ann", payee] : new[] { "ann", "bob" })
            await Box.AppendAsync(Journal, Wish(new PaymentApproved { Grant = grant, Instalment = "1", Pence = missing == "other-amount" ? pence - 1 : pence }, actor: actor), CancellationToken.None);
        if (missing == "approvals")
            return;
        if (missing == "reopened")
            await DoAsync(new DecisionReopened { Grant = grant });
        if (missing == "challenge")
        {
            await DoAsync(new DecisionReopened { Grant = grant });
            await DoAsync(new DecisionRecorded
            {
                Grant = grant,
                Fund = FundDesk.Fund,
                Payee = payee,
                Pence = pence,
                Record = "minute 8",
                ChallengeUntil = today.AddDays(1),
                Spend = new Spend { Outcomes = ["early-years"], CostKind = CostKind.Revenue, RecipientType = "unregistered" },
            });
        }

        if (missing.Length > 0 || check is not null)
            await DoAsync(new MadePayable { Grant = grant, Instalment = "1", Pence = pence });
    }

    /// <summary>What somebody finds who downloads the journal and checks it.</summary>
    public async Task<VerificationReport> VerifiedAsync()
    {
        var answer = await Host.NewBrowser().Http.GetAsync($"/places/{Place.Slug}/funds/journal.jsonl");
        return JournalVerifier.Verify(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
