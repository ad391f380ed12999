using Folkmoot.Ledger;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Funds;

/// <summary>Every missing precondition of a payment, through the store of both databases: each is refused, and nothing moves.</summary>
public sealed class PaymentRefusalTests
{
    [Theory, Databases]
    public async Task A_payment_with_one_thing_missing_is_refused_and_nothing_moves(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        var at = 0;
        foreach (var (missing, refusal) in new[]
        {
            ("decision", LedgerRefusal.NotDecided), ("commitment", LedgerRefusal.Unknown), ("agreement", LedgerRefusal.NotAgreed), ("condition", LedgerRefusal.ConditionUnmet), ("check", LedgerRefusal.NotChecked),
            ("check-expired", LedgerRefusal.NotChecked), ("check-too-small", LedgerRefusal.NotChecked), ("second-approval", LedgerRefusal.NotApproved), ("other-amount", LedgerRefusal.NotApproved), ("self", LedgerRefusal.Conflicted),
            ("conflict", LedgerRefusal.Conflicted), ("reopened", LedgerRefusal.NotDecided), ("challenge", LedgerRefusal.InChallengeWindow),
        })
        {
            var grant = $"g{++at}";
            var refused = await RefusalAsync(() => scene.PayReadyAsync(grant, 1_000, missing));
            Assert.True(refusal == refused, $"{missing}: {refused}");
        }

        var report = await scene.VerifiedAsync();
        Assert.True(report.IsValid, report.FirstBad?.Reason);
        Assert.DoesNotContain(report.Balances, posting => posting.Pot.Bucket is Bucket.Payable or Bucket.Paid or Bucket.Payee && posting.Pence != 0);
    }

    [Theory, Databases]
    public async Task A_grant_split_to_slip_under_a_check_is_refused(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        await scene.PayReadyAsync("half", 900, check: 1_000);

        // The other half goes to the same group: together they are more than it was checked for.
        var refused = await Assert.ThrowsAsync<LedgerException>(() => scene.PayReadyAsync("other-half", 900, check: 1_000));

        Assert.Contains("is checked for 10 and has 18 in all its grants", refused.Message, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_restriction_that_changes_after_the_commitment_stops_the_payment(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        await scene.PayReadyAsync("g", 1_000);
        await scene.DoAsync(new MadePayable { Grant = "g", Instalment = "1", Pence = 1_000 });
        await scene.DoAsync(new RestrictionVaried { Lot = "health", Restriction = new Restriction { Outcomes = ["isolation"] }, Authority = "letter of 3 May" });

        Assert.Equal(LedgerRefusal.Restricted, await RefusalAsync(() => scene.DoAsync(new PaymentSent { Grant = "g", Instalment = "1", Pence = 1_000 })));
        Assert.Equal(1_000, await scene.Box.ReadAsync(scene.Journal, journal => journal.Balance(new Pot("chest", Bucket.Payable, "g", "1")), CancellationToken.None));
    }

    [Theory, Databases]
    public async Task A_payment_into_a_period_that_is_closed_is_refused(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        await scene.PayReadyAsync("g", 1_000);
        await scene.DoAsync(new MadePayable { Grant = "g", Instalment = "1", Pence = 1_000 });
        var payment = scene.Wish(new PaymentSent { Grant = "g", Instalment = "1", Pence = 1_000 });
        await scene.DoAsync(new PeriodClosed { Through = payment.Effective.AddDays(-1) });

        Assert.Equal(LedgerRefusal.PeriodClosed, await RefusalAsync(() => scene.Box.AppendAsync(scene.Journal, payment with { Effective = payment.Effective.AddDays(-1) }, CancellationToken.None)));

        Assert.Equal(1_000, await scene.Box.ReadAsync(scene.Journal, journal => journal.Balance(new Pot("chest", Bucket.Payable, "g", "1")), CancellationToken.None));
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    [Theory, Databases]
    public async Task Two_who_approve_at_the_same_moment_are_both_counted_and_two_who_send_pay_once(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        await scene.PayReadyAsync("g", 1_000, missing: "approvals");

        await Task.WhenAll(new[] { "ann", "bob" }.Select(actor => scene.Box.AppendAsync(scene.Journal, scene.Wish(new PaymentApproved { Grant = "g", Instalment = "1", Pence = 1_000 }, actor: actor), CancellationToken.None)));
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefusalAsync(async () =>
        {
            await scene.DoAsync(new MadePayable { Grant = "g", Instalment = "1", Pence = 1_000 });
            await scene.DoAsync(new PaymentSent { Grant = "g", Instalment = "1", Pence = 1_000 });
        })));

        Assert.Single(sent, refusal => refusal is null);
        Assert.Equal(1_000, await scene.Box.ReadAsync(scene.Journal, journal => journal.Balance(new Pot("chest", Bucket.Paid, "g", "1")), CancellationToken.None));
    }

    private static async Task<LedgerRefusal?> RefusalAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (LedgerException refused)
        {
            return refused.Refusal;
        }
    }
}
