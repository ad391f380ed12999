using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Takes ideas in and changes them.</summary>
internal sealed class IdeaDesk(FolkmootDb db, Chronicle chronicle, PictureShelf shelf, IEnumerable<IIdeaHeir> heirs, TimeProvider clock)
{
    /// <summary>Publishes the idea of somebody who is signed in.</summary>
    /// <exception cref="RefusedException">Ideas are not taken now, something is missing, or the person has put forward as many as they may.</exception>
    public async Task<Idea> PutForwardAsync(Actor actor, ProcessView view, IdeaDetails details, string shownAs, CancellationToken cancellationToken)
    {
        var (valid, phase) = (details.Checked(), RequireCollecting(view));
        var author = actor.AccountId ?? throw new RefusedException("Sign in to put an idea forward.");
        await CheckLinksAsync(author, valid, cancellationToken);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var idea = await AddAsync(view.Process, valid, IdeaChannel.Web, helper: "", cancellationToken);
        AddPerson(idea, author, shownAs);
        await PublishAsync(actor, idea, view.Process, cancellationToken);
        // Numbers are given one after the other, so whoever counts now sees every idea that came before.
        await RequireRoomAsync(author, view.Process.Id, IdeaSettings.Read(phase.Settings).PerPerson, cancellationToken);
        await HandOnAsync(view, idea, cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return idea;
    }

    /// <summary>Publishes an idea that a helper takes down for somebody, and says so with it.</summary>
    public async Task<Idea> TakeDownAsync(Actor helper, ProcessView view, IdeaDetails details, IdeaChannel channel, string shownAs, CancellationToken cancellationToken)
    {
        var valid = details.Checked();
        if (channel == IdeaChannel.Web || !Enum.IsDefined(channel))
            throw new RefusedException("Say how the idea reached you.", nameof(IdeaForm.Channel));
        if (!view.IsTalkOpen())
            throw new RefusedException("Ideas can be taken down from the day on which the first phase for ideas opens until voting begins.");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var idea = await AddAsync(view.Process, valid, channel, helper.Office, cancellationToken);
        AddPerson(idea, null, shownAs);
        await PublishAsync(helper, idea, view.Process, cancellationToken);
        await HandOnAsync(view, idea, cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return idea;
    }

    /// <summary>Keeps the idea of somebody who has not proved their address yet; the caller saves.</summary>
    public Task<Idea> KeepAsync(ProcessView view, IdeaDetails details, CancellationToken cancellationToken)
    {
        var valid = details.Checked();
        RequireCollecting(view);
        CheckLinks(valid, IdeaLimits.LinksWhenNew);
        return AddAsync(view.Process, valid, IdeaChannel.Web, helper: "", cancellationToken);
    }

    /// <summary>Publishes an idea that was kept, also after the phase has closed: it was written in time. The caller saves.</summary>
    public async Task ReleaseAsync(Actor author, Idea idea, ProcessView view, string shownAs, CancellationToken cancellationToken)
    {
        if (!view.IsTalkOpen())
            throw new RefusedException("Voting has begun, so no idea can be added any more.");
        AddPerson(idea, author.AccountId, shownAs);
        await PublishAsync(author, idea, view.Process, cancellationToken);
        var most = view.Phases.Where(p => p.Method == IdeaMethod.MethodName).Max(p => IdeaSettings.Read(p.Settings).PerPerson);
        await RequireRoomAsync(author.AccountId!.Value, view.Process.Id, most, cancellationToken);
        await HandOnAsync(view, idea, cancellationToken);
    }

    /// <summary>Changes an idea as one of its authors.</summary>
    public async Task EditAsync(Actor actor, ProcessView view, Guid idea, IdeaDetails details, Guid version, CancellationToken cancellationToken)
    {
        var valid = details.Checked();
        var row = await db.Ideas.SingleAsync(i => i.Id == idea, cancellationToken);
        if (!view.IsTalkOpen() || row.State is not (IdeaState.Public or IdeaState.Hidden))
            throw new RefusedException("This idea cannot be changed any more.");
        if (row.Version != version)
            throw new RefusedException("Somebody else changed this idea while you were writing. Look at it again and repeat your change.");
        if (actor.AccountId is { } author)
            await CheckLinksAsync(author, valid, cancellationToken);
        (row.Title, row.Words, row.Helps, row.RoughCost, row.Area, row.Category, row.Search, row.Latitude, row.Longitude) =
            (valid.Title, valid.Words, valid.Helps, valid.RoughCost, valid.Area, valid.Category, valid.Search, valid.Latitude, valid.Longitude);
        await ShowAsync(row, valid, cancellationToken);
        chronicle.Record(actor, "idea.edited", "idea", row.Id, row.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Adds an idea without a number to the unit of work.</summary>
    internal async Task<Idea> AddAsync(Process process, IdeaDetails valid, IdeaChannel channel, string helper, CancellationToken cancellationToken)
    {
        var idea = new Idea
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = process.Id,
            Title = valid.Title,
            Words = valid.Words,
            Helps = valid.Helps,
            RoughCost = valid.RoughCost,
            Area = valid.Area,
            Category = valid.Category,
            Picture = valid.Motif,
            Search = valid.Search,
            Latitude = valid.Latitude,
            Longitude = valid.Longitude,
            State = IdeaState.Waiting,
            Channel = channel,
            Helper = helper,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Ideas.Add(idea);
        await ShowAsync(idea, valid, cancellationToken);
        return idea;
    }

    /// <summary>Gives the idea the next number and makes it public, in the caller's transaction.</summary>
    internal async Task PublishAsync(Actor actor, Idea idea, Process process, CancellationToken cancellationToken)
    {
        idea.Number = await NextNumberAsync(process.Id, cancellationToken);
        idea.State = IdeaState.Public;
        idea.PublishedAt = clock.GetUtcNow();
        var why = idea.Channel == IdeaChannel.Web ? $"Idea {idea.Number} was put forward for {process.Title}." : $"Idea {idea.Number} was taken down for somebody and put forward for {process.Title}.";
        chronicle.Link(actor, ("idea", idea.Id), ("process", process.Id), "put forward", why);
        chronicle.Record(actor, "idea.published", "idea", idea.Id, idea.Title);
    }

    private async Task HandOnAsync(ProcessView view, Idea idea, CancellationToken cancellationToken)
    {
        // Those who look for the idea's author must find them.
        await db.SaveChangesAsync(cancellationToken);
        foreach (var heir in heirs)
            await heir.TakeOnAsync(view, idea, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task ShowAsync(Idea idea, IdeaDetails valid, CancellationToken cancellationToken) =>
        shelf.ApplyAsync(idea, IdeaPicture.AddressKind, valid.Photo, valid.Motif, id => new IdeaPicture { IdeaId = id }, cancellationToken);

    private async Task<int> NextNumberAsync(Guid process, CancellationToken cancellationToken)
    {
        // The update holds the row until the transaction ends, so that two ideas at once wait for one another.
        var raised = await db.IdeaCounters.Where(c => c.ProcessId == process).ExecuteUpdateAsync(set => set.SetProperty(c => c.Highest, c => c.Highest + 1), cancellationToken);
        if (raised > 0)
            return await db.IdeaCounters.AsNoTracking().Where(c => c.ProcessId == process).Select(c => c.Highest).SingleAsync(cancellationToken);
        db.IdeaCounters.Add(new IdeaCounter { ProcessId = process, Highest = 1 });
        return 1;
    }

    private void AddPerson(Idea idea, Guid? account, string shownAs) => db.IdeaPeople.Add(new IdeaPerson
    {
        Id = OrderedId.Next(clock.GetUtcNow()),
        IdeaId = idea.Id,
        AccountId = account,
        ShownAs = ShownName.Check(shownAs),
        Part = IdeaPart.Author,
        Since = clock.GetUtcNow(),
    });

    private async Task RequireRoomAsync(Guid author, Guid process, int most, CancellationToken cancellationToken)
    {
        var mine = await (from p in db.IdeaPeople
                          join i in db.Ideas on p.IdeaId equals i.Id
                          where p.AccountId == author && p.Part == IdeaPart.Author && i.ProcessId == process && i.Number != null
                          select i.Id).CountAsync(cancellationToken);
        if (mine >= most)
            throw new RefusedException($"You have put forward {Some.Of(mine, "idea")}, as many as one person may here. You can change one of them, or join somebody else's.");
    }

    private async Task CheckLinksAsync(Guid author, IdeaDetails details, CancellationToken cancellationToken)
    {
        var known = clock.GetUtcNow() - IdeaLimits.New;
        CheckLinks(details, await db.Accounts.AnyAsync(a => a.Id == author && a.CreatedAt <= known, cancellationToken) ? IdeaLimits.Links : IdeaLimits.LinksWhenNew);
    }

    private static void CheckLinks(IdeaDetails details, int most)
    {
        if (LinkCount.Of($"{details.Title} {details.Words} {details.Helps}") > most)
            throw new RefusedException($"Your text holds more links than we take at once. Keep {most}, and say the rest in words.", nameof(IdeaDetails.Words));
    }

    private Phase RequireCollecting(ProcessView view) =>
        view.Collecting(clock.GetUtcNow()) ?? throw new RefusedException("Ideas are not being collected here now. Look at the dates of the phases.");
}
