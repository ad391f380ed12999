using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assurance;

/// <summary>Makes reports for boards, and writes down what boards resolved and what became of it.</summary>
public sealed class ReportDesk(FolkmootDb db, ReportCompiler compiler, StoryKeeper stories, PoolBook pools, ReportBook book, FundFields fields, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Makes a report of today. It stands as it is from now on.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> MakeAsync(Actor actor, Place place, string? board, CancellationToken cancellationToken)
    {
        var name = fields.Words(board, 3, BoardReport.MaxWords, "Board");
        var compiled = await compiler.CompileAsync(place, cancellationToken) ?? throw new RefusedException(texts["NoPool"]);
        var id = OrderedId.Next(clock.GetUtcNow());
        var told = await stories.FreezeAsync(place, id, cancellationToken);
        var content = (compiled with { Stories = [.. told.Select(story => story.Reference)] }).Write();
        var report = new BoardReport
        {
            Id = id,
            PlaceId = place.Id,
            Number = (await db.BoardReports.Where(r => r.PlaceId == place.Id).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0) + 1,
            Board = name,
            On = fields.Today(place),
            Content = content,
            Digest = BoardReport.DigestOf(content),
            At = clock.GetUtcNow(),
        };
        db.BoardReports.Add(report);
        db.KeptSalts.AddRange(told.Select(story => story.Salt));
        chronicle.Record(actor, "assurance.made", "place", place.Id, $"{name}: {report.Digest}");
        await db.SaveChangesAsync(cancellationToken);
        return report.Number;
    }

    /// <summary>The board has resolved something, and somebody may have promised something because of it.</summary>
    public async Task ResolveAsync(Actor actor, Place place, int number, FollowUpForm form, CancellationToken cancellationToken)
    {
        var view = await book.FindAsync(place.Id, number, cancellationToken) ?? throw new RefusedException(texts["Report.Gone"]);
        var promises = !string.IsNullOrWhiteSpace(form.Promise);
        var followUp = new FollowUp
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ReportId = view.Report.Id,
            Resolution = fields.Words(form.Resolution, 5, FollowUp.MaxWords, nameof(form.Resolution)),
            Promise = promises ? fields.Words(form.Promise, 5, FollowUp.MaxWords, nameof(form.Promise)) : "",
            Owner = promises ? fields.Words(form.Owner, 2, BoardReport.MaxWords, nameof(form.Owner)) : "",
            DueOn = promises ? fields.Day(form.DueOn, nameof(form.DueOn)) : null,
            At = clock.GetUtcNow(),
        };
        db.FollowUps.Add(followUp);
        if (promises && await pools.FindAsync(place, cancellationToken) is { } pool)
            chronicle.Link(actor, ("fund", pool.JournalId), (AssuranceTrails.Kind, followUp.Id), texts["Edge.Promised"], followUp.Resolution);
        chronicle.Record(actor, "assurance.resolved", "place", place.Id, followUp.Resolution);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What became of a promise: kept, changed to another day, or broken, with the reason.</summary>
    public async Task StepAsync(Actor actor, Place place, int number, Guid id, FollowUpForm form, CancellationToken cancellationToken)
    {
        var view = await book.FindAsync(place.Id, number, cancellationToken) ?? throw new RefusedException(texts["Report.Gone"]);
        if (view.FollowUps.FirstOrDefault(one => one.FollowUp.Id == id) is not { IsOpen: true })
            throw new RefusedException(texts["Step.Over"]);
        var state = form.State is { } chosen && Enum.IsDefined(chosen) ? chosen : throw new RefusedException(texts["Step.State"], nameof(form.State));
        db.FollowUpSteps.Add(new FollowUpStep
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            FollowUpId = id,
            State = state,
            DueOn = state is PromiseState.Changed ? fields.Day(form.DueOn, nameof(form.DueOn)) : null,
            Words = fields.Words(form.Words, 5, FollowUp.MaxWords, nameof(form.Words)),
            At = clock.GetUtcNow(),
        });
        chronicle.Record(actor, "assurance.step", "place", place.Id, $"{view.Report.Number}: {state}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
