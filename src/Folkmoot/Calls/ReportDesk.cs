using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Takes the one light report about a grant, as long as its amount warrants; or the reason why there is none.</summary>
internal sealed class ReportDesk(FolkmootDb db, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
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

    private async Task<(GrantReport Report, Bid Bid)> OpenAsync(Guid bid, CancellationToken cancellationToken) =>
        await db.GrantReports.SingleOrDefaultAsync(r => r.BidId == bid, cancellationToken) is { SentAt: null, Skipped: "" } row
            ? (row, await db.Bids.AsNoTracking().SingleAsync(b => b.Id == bid, cancellationToken)) : throw new RefusedException(texts["Report.Gone"]);

    private string Words(string? words, string field) =>
        CleanText.Lines(words) is { Length: <= GrantReport.MaxStory } clean ? clean : throw new RefusedException(texts["Words.Wrong", 0, GrantReport.MaxStory], field);
}
