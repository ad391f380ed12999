using Folkmoot.Answers;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Proposals;
using Folkmoot.Proposals.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Feasibility;

/// <summary>Opens checks, judges ideas, takes the authors' answers, and merges and splits what is being checked.</summary>
internal sealed class CheckDesk(FolkmootDb db, ProposalBook book, IdeaJoinery joinery, IdeaAnswers answers, AnswerDuty duty, Chronicle chronicle, TimeProvider clock)
{
    public const int MinReasons = 10;
    public const int MaxReasons = 2000;

    /// <summary>Opens a check for every idea of the process that has none; the caller saves.</summary>
    public async Task OpenAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var settings = CheckSettings.Read(scene.Phase.Settings);
        var there = await db.IdeaChecks.Where(c => c.ProcessId == scene.Process.Id).Select(c => c.IdeaId).ToListAsync(cancellationToken);
        var ideas = await db.Ideas.AsNoTracking().Where(i => i.ProcessId == scene.Process.Id && i.State == IdeaState.Public && !there.Contains(i.Id)).OrderBy(i => i.Number).ToListAsync(cancellationToken);
        var owner = settings.OwnerIn(scene.Place);
        foreach (var idea in ideas)
            Add(idea.Id, scene.Process.Id, owner, clock.GetUtcNow().AddDays(settings.AnswerDays));
        await answers.OweAsync(scene.Place, scene.Process, ideas, new Answerer(owner, null), settings.AnswerDays, cancellationToken);
    }

    /// <summary>Names who answers for an idea.</summary>
    public async Task AssignAsync(Actor actor, ProcessView view, Guid check, string? owner, CancellationToken cancellationToken)
    {
        var name = CleanText.Line(owner);
        if (name.Length is < 2 or > CheckSettings.MaxOwner)
            throw new RefusedException($"Name who answers in 2 to {CheckSettings.MaxOwner} characters, such as Jo Marsh, Parks.", "Owner");
        var row = await RequireAsync(view, check, cancellationToken);
        if (row.Owner == name)
            return;
        row.Owner = name;
        await duty.HandOverAsync(IdeaAnswers.Kind, row.IdeaId, name, cancellationToken);
        chronicle.Record(actor, "idea.assigned", "idea", row.IdeaId, name);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Publishes a judgement. An idea that can be done stands on the ballot from now on; one that no longer can be is taken off it.</summary>
    public async Task JudgeAsync(Actor actor, ProcessView view, Guid check, Verdict verdict, Guid version, CancellationToken cancellationToken)
    {
        var reasons = Words(verdict.Reasons, $"Give the public reasons in {MinReasons} to {MaxReasons} characters.", "Reasons");
        if (verdict.Judgement is not (Judgement.Feasible or Judgement.NeedsChange or Judgement.NotFeasible))
            throw new RefusedException("Say whether it can be done.", "Judgement");
        if (verdict.Judgement == Judgement.Feasible && verdict.Cost is not > 0)
            throw new RefusedException("Say what it costs in all, so that people can vote on it.", "Cost");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var row = await RequireAsync(view, check, cancellationToken);
        if (row.Version != version)
            throw new RefusedException("Somebody else changed this check while you were writing. Look at it again and repeat your judgement.");
        var idea = await db.Ideas.SingleAsync(i => i.Id == row.IdeaId, cancellationToken);
        if (idea.State != IdeaState.Public)
            throw new RefusedException("Only an idea that is public can be judged.");
        (row.Judgement, row.Reasons, row.Cost, row.JudgedAt) = (verdict.Judgement, reasons, verdict.Cost, clock.GetUtcNow());
        AddStep(row, verdict.Judgement, verdict.Cost, reasons, row.Owner);
        var said = Tell(actor, idea, view, verdict, row.Owner, reasons);
        await duty.FulfilAsync(actor, IdeaAnswers.Kind, idea.Id, $"{said}: {reasons}", row.Owner, cancellationToken);
        await HandOnAsync(actor, view, row, idea, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>An author answers a judgement: the clock starts again.</summary>
    public async Task AnswerAsync(Actor actor, ProcessView view, Guid idea, string? words, CancellationToken cancellationToken)
    {
        var clean = Words(words, $"Write your answer in {MinReasons} to {MaxReasons} characters.", "Words");
        var row = await db.IdeaChecks.SingleOrDefaultAsync(c => c.IdeaId == idea, cancellationToken) ?? throw new RefusedException("This idea is not being checked.");
        await RequireAsync(view, row.Id, cancellationToken);
        if (!await db.IdeaPeople.AnyAsync(p => p.IdeaId == idea && p.Part != IdeaPart.Asked && p.AccountId != null && p.AccountId == actor.AccountId, cancellationToken))
            throw new RefusedException("Only those who put the idea forward can answer.");
        if (row.Judgement is not (Judgement.NeedsChange or Judgement.NotFeasible))
            throw new RefusedException("There is nothing to answer now.");
        var days = view.Phases.Where(p => p.Method == CheckMethod.MethodName).Select(p => CheckSettings.Read(p.Settings).AnswerDays).FirstOrDefault(14);
        (row.Judgement, row.DueAt) = (Judgement.Pending, clock.GetUtcNow().AddDays(days));
        AddStep(row, null, null, clean, actor.Office);
        await answers.ObjectAsync(view, await db.Ideas.AsNoTracking().SingleAsync(i => i.Id == idea, cancellationToken), clean, new Answerer(row.Owner, null), days, cancellationToken);
        chronicle.Link(actor, ("idea", idea), ("process", view.Process.Id), "answered", "The author answered the judgement.");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Merges an idea into another of the process.</summary>
    public async Task MergeAsync(Actor actor, ProcessView view, Guid check, int into, string? reason, CancellationToken cancellationToken)
    {
        var why = Words(reason, $"Give the public reason in {MinReasons} to {MaxReasons} characters.", "Reason");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var row = await RequireAsync(view, check, cancellationToken);
        var target = await db.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.ProcessId == view.Process.Id && i.Number == into, cancellationToken)
            ?? throw new RefusedException("Write the number of the idea it belongs to.", "Into");
        RequireOffBallot(row);
        await joinery.MergeAsync(actor, row.IdeaId, target.Id, why, cancellationToken);
        await duty.FulfilAsync(actor, IdeaAnswers.Kind, row.IdeaId, $"It was merged into idea {target.Number}, {target.Title}, which will be answered: {why}", row.Owner, cancellationToken);
        db.IdeaChecks.Remove(row);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Splits an idea into parts that are checked each for itself, by the same owner and by the same day.</summary>
    public async Task<IReadOnlyList<Idea>> SplitAsync(Actor actor, ProcessView view, Guid check, IReadOnlyList<(string Title, string Words)> parts, string? reason, CancellationToken cancellationToken)
    {
        var why = Words(reason, $"Give the public reason in {MinReasons} to {MaxReasons} characters.", "Reason");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var row = await RequireAsync(view, check, cancellationToken);
        RequireOffBallot(row);
        var made = await joinery.SplitAsync(actor, row.IdeaId, parts, why, cancellationToken);
        foreach (var part in made)
            Add(part.Id, view.Process.Id, row.Owner, row.DueAt);
        await duty.FulfilAsync(actor, IdeaAnswers.Kind, row.IdeaId, $"It was split into ideas {string.Join(", ", made.Select(m => m.Number))}, each of which will be answered: {why}", row.Owner, cancellationToken);
        await answers.OweAsync(view.Place, view.Process, made, new Answerer(row.Owner, null), DueDay.DaysBetween(clock.GetUtcNow(), row.DueAt, view.Place.TimeZone), cancellationToken);
        db.IdeaChecks.Remove(row);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return made;
    }

    private async Task HandOnAsync(Actor actor, ProcessView view, IdeaCheck row, Idea idea, CancellationToken cancellationToken)
    {
        var proposal = row.ProposalId is { } id ? await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) : null;
        if (row.Judgement != Judgement.Feasible)
        {
            row.ProposalId = null;
            if (proposal is not null)
                await book.RemoveAsync(actor, proposal.Id, cancellationToken);
            return;
        }

        var details = new ProposalDetails(idea.Title, idea.Words, row.Cost!.Value, idea.Picture, idea.Area, idea.Category, idea.Latitude, idea.Longitude)
        {
            Photo = await PhotoAsync(idea, cancellationToken),
        };
        if (proposal is not null)
        {
            await book.EditAsync(actor, proposal.Id, details, proposal.Version, cancellationToken);
            return;
        }

        var made = await book.AddAsync(actor, await db.Processes.SingleAsync(p => p.Id == view.Process.Id, cancellationToken), details, cancellationToken);
        row.ProposalId = made.Id;
        chronicle.Link(actor, ("idea", idea.Id), ("proposal", made.Id), "became", $"Idea {idea.Number} stands on the ballot as number {made.Number}.");
    }

    /// <summary>The idea's picture for its proposal, which shows what the idea shows now.</summary>
    private async Task<PhotoChange> PhotoAsync(Idea idea, CancellationToken cancellationToken) =>
        PictureAddress.Is(idea.Picture) && await db.IdeaPictures.AsNoTracking().SingleOrDefaultAsync(p => p.IdeaId == idea.Id, cancellationToken) is { } picture
            ? new PhotoChange(picture.Copy(), idea.PictureAlt, IsRemoval: false)
            : new PhotoChange(null, "", IsRemoval: true);

    private string Tell(Actor actor, Idea idea, ProcessView view, Verdict verdict, string owner, string reasons)
    {
        var said = verdict.Judgement switch
        {
            Judgement.Feasible => $"Idea {idea.Number} can be done for {Currencies.Format(verdict.Cost!.Value, view.Process.Currency)}",
            Judgement.NeedsChange => $"Idea {idea.Number} can be done if something changes",
            _ => $"Idea {idea.Number} cannot be done",
        };
        var why = $"{said}, says {owner}: {reasons}";
        chronicle.Link(actor, ("idea", idea.Id), ("process", view.Process.Id), "judged", why.Length > 1000 ? why[..999] + "…" : why);
        chronicle.Record(actor, "idea.judged", "idea", idea.Id, said);
        return said;
    }

    private void Add(Guid idea, Guid process, string owner, DateTimeOffset due) => db.IdeaChecks.Add(LateChecks.Make(idea, process, owner, due, clock.GetUtcNow()));

    private void AddStep(IdeaCheck row, Judgement? judgement, long? cost, string words, string who) => db.CheckSteps.Add(new CheckStep
    {
        Id = OrderedId.Next(clock.GetUtcNow()),
        CheckId = row.Id,
        At = clock.GetUtcNow(),
        Judgement = judgement,
        Cost = cost,
        Words = words,
        Who = who,
    });

    private async Task<IdeaCheck> RequireAsync(ProcessView view, Guid check, CancellationToken cancellationToken)
    {
        if (!view.IsTalkOpen())
            throw new RefusedException("Voting has begun, so what stands on the ballot stays as it is.");
        return await db.IdeaChecks.SingleOrDefaultAsync(c => c.Id == check && c.ProcessId == view.Process.Id, cancellationToken)
            ?? throw new RefusedException("This idea is not being checked.");
    }

    private static void RequireOffBallot(IdeaCheck row)
    {
        if (row.ProposalId is not null)
            throw new RefusedException("It stands on the ballot already. Judge first that it needs a change; then it can be merged or split.");
    }

    private static string Words(string? written, string sentence, string field)
    {
        var clean = CleanText.Lines(written);
        return clean.Length is < MinReasons or > MaxReasons ? throw new RefusedException(sentence, field) : clean;
    }
}
