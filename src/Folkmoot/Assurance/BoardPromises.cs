using Folkmoot.Answers;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform.Database;
using Folkmoot.Processes.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assurance;

/// <summary>What was promised to boards, wherever the promises of a place are followed.</summary>
internal sealed class BoardPromises(FolkmootDb db, ReportBook book, IStringLocalizer<Texts> texts) : IPlacePromiseSource, IPlaceDueSource
{
    public async Task<IReadOnlyList<PlacePromise>> FindAsync(Place place, CancellationToken cancellationToken) =>
    [
        .. from report in await book.ListAsync(place.Id, cancellationToken)
           from one in report.FollowUps
           where one.FollowUp.Promise.Length > 0
           select new PlacePromise(one.FollowUp.Owner, one.FollowUp.Promise, texts["Promise.To", report.Report.Board], UrlOf(place.Slug, report.Report.Number, one.FollowUp.Id), one.DueOn!.Value, one.IsOpen ? null : texts[$"Ended.{one.Steps[^1].State}"].Value, one.Steps is [.., var last] ? last.Words : ""),
    ];

    public async Task<IReadOnlyList<DueLine>> FindAsync(Place place, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        .. from promise in await FindAsync(place, cancellationToken)
           where promise.Ended is null
           let due = EndOf(promise.DueOn, place.TimeZone)
           let state = DueLine.StateOf(due, now)
           where state is not null
           select new DueLine(state.Value, promise.Words, promise.Owner, due, $"{FundTrails.UrlOf(place.Slug)}/manage/reports"),
    ];

    /// <summary>The promise with the place it was made in; null where there is none.</summary>
    internal async Task<(FollowUpView View, string Url, string TimeZone)?> OfAsync(Guid id, CancellationToken cancellationToken)
    {
        var at = await (from f in db.FollowUps join r in db.BoardReports on f.ReportId equals r.Id join p in db.Places on r.PlaceId equals p.Id where f.Id == id select new { r.PlaceId, r.Number, p.Slug, p.TimeZone }).SingleOrDefaultAsync(cancellationToken);
        return at is not null && (await book.FindAsync(at.PlaceId, at.Number, cancellationToken))?.FollowUps.FirstOrDefault(one => one.FollowUp.Id == id) is { } view ? (view, UrlOf(at.Slug, at.Number, id), at.TimeZone) : null;
    }

    internal static DateTimeOffset EndOf(DateOnly day, string zone) => DueDay.EndOf(new NodaTime.LocalDate(day.Year, day.Month, day.Day), zone);

    private static string UrlOf(string place, int report, Guid promise) => $"{FundTrails.UrlOf(place)}/reports/{report}#promise-{promise}";
}
