using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Takes the one light report about a grant, as long as its amount warrants; or the reason why there is none.</summary>
internal sealed class ReportDesk(FolkmootDb db, Conflicts conflicts, IEnumerable<IStoryHolder> holders, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int MostPeople = 10_000_000;

    public async Task SendAsync(CallView call, Guid bid, ReportForm form, CancellationToken cancellationToken)
    {
        var (row, about) = await OpenAsync(bid, cancellationToken);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        var questions = call.Settings.BandFor(about.Amount)?.Report ?? [];
        for (var at = 0; at < questions.Count; at++)
        {
            var text = CleanText.Lines(at < form.Answers.Count ? form.Answers[at] : "");
            if ((text.Length == 0 && !questions[at].Optional) || text.Length > questions[at].Most)
                throw new RefusedException(texts["Report.Answer", questions[at].Words, questions[at].Most], $"Answers[{at}]");
            answers[questions[at].Words] = text;
        }

        row.Answers = BidAnswers.Write(answers);
        row.People = string.IsNullOrWhiteSpace(form.People) ? null
            : int.TryParse(form.People.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= MostPeople ? people : throw new RefusedException(texts["Report.People"], nameof(form.People));
        (row.Story, row.Learned) = (Words(form.Story, nameof(form.Story)), Words(form.Learned, nameof(form.Learned)));
        if (row.Learned.Length == 0)
            throw new RefusedException(texts["Report.Learned"], nameof(form.Learned));
        SetSaving(call, row, form);
        row.MayTell = form.MayTell && row.Story.Length > 0;
        row.SentAt = clock.GetUtcNow();
        chronicle.Record(Actor.Platform, "report.sent", "process", call.Id, $"Bid {about.Number}");
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task SkipAsync(CallView call, Guid bid, string? why, CancellationToken cancellationToken)
    {
        var (row, about) = await OpenAsync(bid, cancellationToken);
        row.Skipped = CleanText.Line(why) is { Length: >= 10 and <= 500 } clean ? clean : throw new RefusedException(texts["Words.Wrong", 10, 500], nameof(ReportForm.Skip));
        chronicle.Record(Actor.Platform, "report.skipped", "process", call.Id, $"Bid {about.Number}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Those who told a story take it back: nobody but the office reads it any more, wherever it was shown.</summary>
    public async Task TakeBackAsync(CallView call, Guid bid, CancellationToken cancellationToken)
    {
        var row = await db.GrantReports.SingleOrDefaultAsync(r => r.BidId == bid && r.MayTell, cancellationToken) ?? throw new RefusedException(texts["Story.Gone"]);
        row.MayTell = false;
        foreach (var holder in holders)
            await holder.ForgetAsync(row.Id, cancellationToken);
        chronicle.Record(Actor.Platform, "story.taken-back", "process", call.Id, "A story of a grant");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Somebody else has looked at a saving that the group claims. Nobody verifies for a group that he or she wrote or decided for, and no group for itself.</summary>
    public async Task VerifyAsync(Actor actor, CallView call, Bid bid, VerifyForm form, CancellationToken cancellationToken)
    {
        var row = await db.GrantReports.SingleOrDefaultAsync(r => r.BidId == bid.Id && r.SentAt != null && r.Saving != null && r.Verified == null, cancellationToken) ?? throw new RefusedException(texts["Verify.Gone"]);
        if (await conflicts.WroteAsync(actor.AccountId, bid.Id, cancellationToken) || await db.PanelSeats.AnyAsync(s => s.ProcessId == call.Id && s.AccountId == actor.AccountId && actor.AccountId != null, cancellationToken))
            throw new RefusedException(texts["Verify.NotYours"]);
        var body = Short(form.Body, nameof(form.Body));
        var group = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        if (BodyName.Same(body, group.Name) || (group.HostName is { } host && BodyName.Same(body, host)))
            throw new RefusedException(texts["Verify.Itself"], nameof(form.Body));
        var pence = form.Amount is { } amount ? Currencies.Parse(amount, call.Place.Currency) : null;
        if (pence is not >= 0 || pence > row.Saving)
            throw new RefusedException(texts["Verify.Amount", Currencies.Format(row.Saving!.Value, call.Place.Currency)], nameof(form.Amount));
        (row.Verified, row.VerifiedBy, row.VerifiedHow, row.VerifiedAt) = (pence, $"{Short(form.Name, nameof(form.Name))}, {body}", Short(form.How, nameof(form.How)), clock.GetUtcNow());
        if (row.VerifiedBy.Length > GrantReport.MaxSaving)
            throw new RefusedException(texts["Words.Wrong", 3, GrantReport.MaxSaving / 2], nameof(form.Name));
        chronicle.Record(actor, "saving.verified", "process", call.Id, $"Bid {bid.Number}: {Currencies.Format(pence.Value, call.Place.Currency)}");
        await db.SaveChangesAsync(cancellationToken);
    }

    private void SetSaving(CallView call, GrantReport row, ReportForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Saving))
            return;
        row.Saving = Currencies.Parse(form.Saving, call.Place.Currency) is { } pence and > 0 ? pence : throw new RefusedException(texts["Money.Wrong"], nameof(form.Saving));
        (row.SavingBy, row.SavingHow) = (Short(form.SavingBy, nameof(form.SavingBy)), Short(form.SavingHow, nameof(form.SavingHow)));
    }

    private string Short(string? words, string field) =>
        CleanText.Line(words) is { Length: >= 3 and <= GrantReport.MaxSaving } clean ? clean : throw new RefusedException(texts["Words.Wrong", 3, GrantReport.MaxSaving], field);

    private async Task<(GrantReport Report, Bid Bid)> OpenAsync(Guid bid, CancellationToken cancellationToken) =>
        await db.GrantReports.SingleOrDefaultAsync(r => r.BidId == bid, cancellationToken) is { SentAt: null, Skipped: "" } row
            ? (row, await db.Bids.AsNoTracking().SingleAsync(b => b.Id == bid, cancellationToken)) : throw new RefusedException(texts["Report.Gone"]);

    private string Words(string? words, string field) =>
        CleanText.Lines(words) is { Length: <= GrantReport.MaxStory } clean ? clean : throw new RefusedException(texts["Words.Wrong", 0, GrantReport.MaxStory], field);
}
