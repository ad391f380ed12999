using Folkmoot.Communities;
using Folkmoot.Outcomes;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>The next step of one grant, and nothing before it is due.</summary>
public sealed class ManageGrantModel(Places places, PoolBook book, FundDesk desk, Classification classification, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal PoolView Pool { get; private set; } = null!;

    internal PoolGrant Grant { get; private set; } = null!;

    internal GrantStep Step { get; private set; }

    /// <summary>The outcomes that are agreed; empty while none are.</summary>
    internal IReadOnlyList<SharedOutcome> Agreed { get; private set; } = [];

    /// <summary>Whether the person who looks has approved already.</summary>
    internal bool HasApproved { get; private set; }

    [BindProperty]
    public StepForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string grant, CancellationToken cancellationToken) =>
        await FindAsync(place, grant, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostStepAsync(string place, string grant, GrantStep step, CancellationToken cancellationToken) => DoAsync(place, grant, $"Done.{step}", () =>
    {
        var (actor, journal, key) = (current.Actor, Pool.JournalId, Form.Key);
        return step switch
        {
            GrantStep.Commit => desk.CommitAsync(actor, Place, journal, Grant.Decision.Grant, Grant.Decision.Pence, Form.Words, key, cancellationToken),
            GrantStep.Sign => desk.SignAsync(actor, Place, journal, Grant, Form.Words, key, cancellationToken),
            GrantStep.Condition => desk.MeetAsync(actor, Place, journal, Grant, Form.Words, key, cancellationToken),
            GrantStep.Check => desk.CheckAsync(actor, Place, journal, Grant, Form.Amount, Form.Until, key, cancellationToken),
            GrantStep.Approve => desk.ApproveAsync(actor, Place, journal, Grant, key, cancellationToken),
            GrantStep.Send => desk.SendAsync(actor, Place, journal, Grant, key, cancellationToken),
            GrantStep.Clear => desk.ClearAsync(actor, Place, journal, Grant, key, cancellationToken),
            _ => throw new RefusedException(texts["Step.NotNow"]),
        };
    }, cancellationToken);

    public Task<IActionResult> OnPostInterestAsync(string place, string grant, CancellationToken cancellationToken) => DoAsync(place, grant, "Done.Interest", () =>
        desk.DeclareAsync(current.Actor, Place, Pool.JournalId, Grant, Form.Key, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostReleaseAsync(string place, string grant, CancellationToken cancellationToken) => DoAsync(place, grant, "Done.Release", () =>
        desk.ReleaseAsync(current.Actor, Place, Pool.JournalId, Grant, Form.Amount, Form.Words, Form.Key, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRepayAsync(string place, string grant, CancellationToken cancellationToken) => DoAsync(place, grant, "Done.Repay", () =>
        desk.RepayAsync(current.Actor, Place, Pool.JournalId, Grant, Form.Amount, Form.Words, Form.Key, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostServesAsync(string place, string grant, CancellationToken cancellationToken) => DoAsync(place, grant, "Done.Serves", () =>
        desk.ClassifyAsync(current.Actor, Place, Pool.JournalId, Grant.Decision.Grant, FundFields.Codes(Form.Outcomes) ?? [], Form.Key, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostVaryAsync(string place, string grant, CancellationToken cancellationToken) => DoAsync(place, grant, "Done.Vary", () =>
        desk.VaryAsync(current.Actor, Place, Pool.JournalId, Grant, Form, Form.Key, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(string place, string grant, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, grant, cancellationToken))
            return NotFound();
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect($"/places/{place}/funds/manage/{grant}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
        }
    }

    private async Task<bool> FindAsync(string place, string grant, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool
            || pool.Figures.Grants.FirstOrDefault(one => one.Decision.Grant == grant) is not { } item)
            return false;
        (Place, Pool, Grant) = (found, pool, item);
        var today = PlaceClock.Local(clock.GetUtcNow(), found.TimeZone).Date;
        Step = item.Step(new DateOnly(today.Year, today.Month, today.Day));
        HasApproved = item.Approvers.Contains(FundDesk.CodeOf(pool.JournalId, current.Actor));
        Agreed = await classification.AgreedAsync(found.Id, cancellationToken);
        Form.Key = FormKey.Of(Form.Key);
        return true;
    }
}
