using Folkmoot.Answers;
using Folkmoot.Platform;
using Folkmoot.Platform.Components;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Pictures;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas.Moderation;

/// <summary>Reporting, hiding with a public reason, appealing, and deciding on the appeal by somebody else.</summary>
internal sealed class ModerationDesk(FolkmootDb db, Chronicle chronicle, AnswerDuty duty, IdeaAnswers answers, TimeProvider clock)
{
    public const int MinReason = 10;
    public const int MaxReason = 1000;

    /// <summary>More reports of one idea that nobody has looked at say nothing new.</summary>
    public const int MostReports = 50;

    public async Task ReportAsync(Guid idea, Guid? point, string? words, CancellationToken cancellationToken)
    {
        var clean = Reason(words, "Say in 10 to 1000 characters what is wrong with it.");
        await RequirePointAsync(idea, point, cancellationToken);
        if (await db.Reports.CountAsync(r => r.IdeaId == idea && r.ClosedAt == null, cancellationToken) >= MostReports)
            return;
        db.Reports.Add(new Report { Id = OrderedId.Next(clock.GetUtcNow()), IdeaId = idea, PointId = point, Words = clean, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Says that the reports of an idea have been looked at and nothing needs to be done.</summary>
    public async Task SetAsideAsync(Actor actor, Guid idea, CancellationToken cancellationToken)
    {
        await CloseReportsAsync(idea, null, everything: true, cancellationToken);
        chronicle.Record(actor, "idea.reports-set-aside", "idea", idea, "Reports were looked at; nothing was hidden.");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Hides an idea or one of its points and publishes the reason.</summary>
    public async Task HideAsync(Actor actor, Guid idea, Guid? point, string? reason, CancellationToken cancellationToken)
    {
        var why = Reason(reason, "Give the public reason in 10 to 1000 characters.");
        var row = await db.Ideas.SingleAsync(i => i.Id == idea, cancellationToken);
        await RequirePointAsync(idea, point, cancellationToken);
        if (point is { } id)
        {
            var hidden = await db.IdeaPoints.SingleAsync(p => p.Id == id, cancellationToken);
            if (hidden.IsHidden)
                return;
            hidden.IsHidden = true;
        }
        else if (row.State == IdeaState.Public)
        {
            row.State = IdeaState.Hidden;
            await duty.SuspendAsync(IdeaAnswers.Kind, idea, $"Idea {row.Number}", why, cancellationToken);
        }
        else
            throw new RefusedException("Only an idea that is public can be hidden.");
        Note(actor, idea, point, isPicture: false, why);
        Tell(actor, row, "hidden", $"{(point is null ? $"Idea {row.Number} was" : "A point was")} hidden: {why}");
        await CloseReportsAsync(idea, point, everything: false, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Hides the picture of an idea, and of the proposal that it became, and publishes the reason. The idea stays.</summary>
    public async Task HidePictureAsync(Actor actor, Guid idea, string? reason, CancellationToken cancellationToken)
    {
        var why = Reason(reason, "Give the public reason in 10 to 1000 characters.");
        var row = await db.Ideas.SingleAsync(i => i.Id == idea, cancellationToken);
        if (!PictureAddress.Is(row.Picture))
            throw new RefusedException("This idea shows no picture.");
        var mark = await db.IdeaPictures.Where(p => p.IdeaId == idea).Select(p => p.Mark).SingleAsync(cancellationToken);
        row.Picture = Motifs.For($"{row.Title} {row.Category}");
        foreach (var proposal in await db.Proposals.Where(p => p.ProcessId == row.ProcessId && p.Picture.EndsWith("/" + mark)).ToListAsync(cancellationToken))
        {
            db.RemoveRange(await db.ProposalPictures.Where(p => p.ProposalId == proposal.Id).ToListAsync(cancellationToken));
            (proposal.Picture, proposal.PictureAlt) = (row.Picture, "");
        }

        Note(actor, idea, null, isPicture: true, why);
        Tell(actor, row, "hidden", $"The picture of idea {row.Number} was hidden: {why}");
        await CloseReportsAsync(idea, null, everything: false, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An author says why it should be shown again.</summary>
    public async Task AppealAsync(Actor actor, Guid hiding, string? words, CancellationToken cancellationToken)
    {
        var clean = Reason(words, "Say in 10 to 1000 characters why it should be shown again.");
        var row = await OpenAsync(hiding, cancellationToken);
        if (!await MayAppealAsync(row, actor, cancellationToken))
            throw new RefusedException("Only those who wrote it can appeal.");
        if (row.Appeal is not null)
            throw new RefusedException("There is an appeal already. Somebody who did not hide it decides on it.");
        (row.Appeal, row.AppealedAt) = (clean, clock.GetUtcNow());
        var idea = await db.Ideas.SingleAsync(i => i.Id == row.IdeaId, cancellationToken);
        Tell(actor, idea, "appealed", "The author appealed against the hiding.");
        await answers.AppealAsync(actor, idea, row.Id, clean, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Decides on an appeal. Whoever hid it cannot decide that it stays hidden, but may show it again, appeal or not.
    /// </summary>
    public async Task DecideAsync(Actor actor, Guid hiding, bool showAgain, string? reason, CancellationToken cancellationToken)
    {
        var why = Reason(reason, "Give the public reason in 10 to 1000 characters.");
        var row = await OpenAsync(hiding, cancellationToken);
        if (!showAgain && row.Appeal is null)
            throw new RefusedException("Nobody has appealed, so there is nothing to decide.");
        if (!showAgain && row.ByAccountId == actor.AccountId)
            throw new RefusedException("You hid it yourself, so somebody else must decide on the appeal. Ask another organiser.");
        (row.DecisionReason, row.DecisionOffice, row.DecidedAt, row.IsLifted) = (why, actor.Office, clock.GetUtcNow(), showAgain);
        var idea = await db.Ideas.SingleAsync(i => i.Id == row.IdeaId, cancellationToken);
        if (showAgain && row.PointId is { } point)
            (await db.IdeaPoints.SingleAsync(p => p.Id == point, cancellationToken)).IsHidden = false;
        else if (showAgain && row.IsPicture)
            await ShowPictureAsync(idea, cancellationToken);
        else if (showAgain && idea.State == IdeaState.Hidden)
        {
            idea.State = IdeaState.Public;
            await duty.ResumeAsync(IdeaAnswers.Kind, idea.Id, idea.Title, cancellationToken);
        }

        await duty.FulfilAsync(actor, IdeaAnswers.AppealKind, row.Id, $"{(showAgain ? "It is shown again" : "It stays hidden")}: {why}", actor.Office, cancellationToken);
        Tell(actor, idea, showAgain ? "shown again" : "stays hidden", $"{(showAgain ? "Shown again" : "It stays hidden")}: {why}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whether this person may appeal: an author of the hidden idea, or whoever made the hidden point.</summary>
    public Task<bool> MayAppealAsync(Hiding hiding, Actor actor, CancellationToken cancellationToken) => hiding.PointId is { } point
        ? db.IdeaPoints.AnyAsync(p => p.Id == point && p.AccountId != null && p.AccountId == actor.AccountId, cancellationToken)
        : db.IdeaPeople.AnyAsync(p => p.IdeaId == hiding.IdeaId && p.Part != IdeaPart.Asked && p.AccountId != null && p.AccountId == actor.AccountId, cancellationToken);

    private async Task ShowPictureAsync(Idea idea, CancellationToken cancellationToken)
    {
        // Its author may have taken it away meanwhile.
        if (await db.IdeaPictures.AsNoTracking().SingleOrDefaultAsync(p => p.IdeaId == idea.Id, cancellationToken) is { } picture)
            idea.Picture = PictureAddress.Of(IdeaPicture.AddressKind, idea.Id, picture);
    }

    private void Note(Actor actor, Guid idea, Guid? point, bool isPicture, string why) => db.Hidings.Add(new Hiding
    {
        Id = OrderedId.Next(clock.GetUtcNow()),
        IdeaId = idea,
        PointId = point,
        IsPicture = isPicture,
        Reason = why,
        Office = actor.Office,
        ByAccountId = actor.AccountId,
        At = clock.GetUtcNow(),
    });

    private async Task<Hiding> OpenAsync(Guid hiding, CancellationToken cancellationToken)
    {
        var row = await db.Hidings.SingleOrDefaultAsync(h => h.Id == hiding, cancellationToken) ?? throw new RefusedException("There is nothing hidden like that.");
        return row.DecidedAt is null ? row : throw new RefusedException("This has been decided, and the decision stands.");
    }

    private async Task CloseReportsAsync(Guid idea, Guid? point, bool everything, CancellationToken cancellationToken)
    {
        foreach (var report in await db.Reports.Where(r => r.IdeaId == idea && r.ClosedAt == null && (everything || r.PointId == point)).ToListAsync(cancellationToken))
            report.ClosedAt = clock.GetUtcNow();
    }

    private async Task RequirePointAsync(Guid idea, Guid? point, CancellationToken cancellationToken)
    {
        if (point is { } id && !await db.IdeaPoints.AnyAsync(p => p.Id == id && p.IdeaId == idea, cancellationToken))
            throw new RefusedException("This point is not there any more.");
    }

    private void Tell(Actor actor, Idea idea, string kind, string why)
    {
        chronicle.Link(actor, ("idea", idea.Id), ("process", idea.ProcessId), kind, why.Length > 1000 ? why[..999] + "…" : why);
        chronicle.Record(actor, $"idea.{kind.Replace(' ', '-')}", "idea", idea.Id, why.Length > 1000 ? why[..999] + "…" : why);
    }

    private static string Reason(string? written, string sentence)
    {
        var clean = CleanText.Lines(written);
        return clean.Length is < MinReason or > MaxReason ? throw new RefusedException(sentence, "Reason") : clean;
    }
}
