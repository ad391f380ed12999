using Folkmoot.Answers;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>What organisers do with a project. Whatever changes a promise is told to everybody.</summary>
public sealed class ProjectDesk(FolkmootDb db, Chronicle chronicle, PictureShelf shelf, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public const int MostMilestones = 30;

    /// <summary>Names the office or body that carries it out.</summary>
    public async Task NameOwnerAsync(Actor actor, ProcessView view, Guid id, string? owner, string? email, Guid version, CancellationToken cancellationToken)
    {
        var project = await FindAsync(id, version, cancellationToken);
        var name = (owner ?? "").Trim();
        if (name.Length is 0 or > Project.MaxOwner || name.Any(char.IsControl))
            throw new RefusedException(texts["Owner.Wrong", Project.MaxOwner], "Owner");
        project.OwnerEmail = string.IsNullOrWhiteSpace(email) ? null
            : EmailAddress.TryParse(email)?.Written ?? throw new RefusedException(texts["Email.Wrong"], "OwnerEmail");
        if (name != project.Owner)
        {
            Tell(actor, view, project, project.Owner.Length == 0 ? texts["Told.Owner", name] : texts["Told.NewOwner", name, project.Owner]);
            project.Owner = name;
        }

        chronicle.Record(actor, "project.owner", "project", project.Id, name);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AddMilestoneAsync(Actor actor, ProcessView view, Guid id, string? title, string? due, CancellationToken cancellationToken)
    {
        var project = await GoingOnAsync(id, cancellationToken);
        var name = (title ?? "").Trim();
        if (name.Length is 0 or > Milestone.MaxTitle || name.Any(char.IsControl))
            throw new RefusedException(texts["Milestone.Wrong", Milestone.MaxTitle], "MilestoneTitle");
        if (await db.Milestones.CountAsync(m => m.ProjectId == id, cancellationToken) >= MostMilestones)
            throw new RefusedException(texts["Milestone.Many", MostMilestones], "MilestoneTitle");
        var day = Day(due, view, "MilestoneDue");
        db.Milestones.Add(new Milestone { Id = OrderedId.Next(clock.GetUtcNow()), ProjectId = id, Title = name, DueAt = day, FirstDueAt = day });
        chronicle.Record(actor, "project.milestone", "project", project.Id, name);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReachAsync(Actor actor, ProcessView view, Guid id, Guid milestone, CancellationToken cancellationToken)
    {
        var project = await GoingOnAsync(id, cancellationToken);
        var row = await MilestoneAsync(id, milestone, cancellationToken);
        row.ReachedAt = clock.GetUtcNow();
        if (project.State == ProjectState.Planned)
            project.State = ProjectState.Underway;
        var late = row.DueAt < row.ReachedAt;
        Tell(actor, view, project, texts[late ? "Told.ReachedLate" : "Told.Reached", row.Title, PlaceClock.SayDate(row.DueAt, view.Place.TimeZone)]);
        chronicle.Record(actor, "project.reached", "project", project.Id, row.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Promises another day. The first one and the reason stay public.</summary>
    public async Task MoveAsync(Actor actor, ProcessView view, Guid id, Guid milestone, string? due, string? reason, CancellationToken cancellationToken)
    {
        var project = await GoingOnAsync(id, cancellationToken);
        var row = await MilestoneAsync(id, milestone, cancellationToken);
        var day = Day(due, view, "NewDue");
        var why = Words(reason, "NewReason");
        var zone = view.Place.TimeZone;
        Tell(actor, view, project, texts["Told.Moved", row.Title, PlaceClock.SayDate(row.DueAt, zone), PlaceClock.SayDate(day, zone), why]);
        row.DueAt = day;
        chronicle.Record(actor, "project.moved", "project", project.Id, row.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Tells how it goes, and what has been spent so far.</summary>
    public async Task TellAsync(
        Actor actor, ProcessView view, Guid id, string? words, string? spent, ProjectState state, Guid version, CancellationToken cancellationToken, PhotoChange? photo = null)
    {
        var project = await FindAsync(id, version, cancellationToken);
        if (project.IsOver)
            throw new RefusedException(texts["Over"]);
        if (state is not (ProjectState.Planned or ProjectState.Underway or ProjectState.Paused))
            throw new RefusedException(texts["State.Wrong"], "State");
        var told = Words(words, "Words");
        (project.Spent, project.State) = (Money(spent, view, "Spent"), state);
        var update = Tell(actor, view, project, told);
        await shelf.ApplyAsync(update, UpdatePicture.AddressKind, photo, "", of => new UpdatePicture { UpdateId = of }, cancellationToken);
        chronicle.Record(actor, "project.told", "project", project.Id, project.Title);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends it well: what was delivered, and for how much. From now on residents are asked whether it helped.</summary>
    public async Task DeliverAsync(Actor actor, ProcessView view, Guid id, string? words, string? cost, Guid version, CancellationToken cancellationToken)
    {
        var project = await FindAsync(id, version, cancellationToken);
        if (project.IsOver)
            throw new RefusedException(texts["Over"]);
        var outcome = Words(words, "Outcome");
        project.Spent = Money(cost, view, "Cost");
        (project.State, project.Outcome, project.EndedAt) = (ProjectState.Delivered, outcome, clock.GetUtcNow());
        var money = Currencies.Format(project.Spent, view.Process.Currency);
        chronicle.Link(actor, ("project", project.Id), ("delivery", project.Id), "was delivered", texts["Edge.Delivered", project.Title, money]);
        chronicle.Record(actor, "project.delivered", "project", project.Id, money);
        Tell(actor, view, project, texts["Told.Delivered", money, outcome]);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task StopAsync(Actor actor, ProcessView view, Guid id, string? reason, Guid version, CancellationToken cancellationToken)
    {
        var project = await FindAsync(id, version, cancellationToken);
        if (project.IsOver)
            throw new RefusedException(texts["Over"]);
        (project.State, project.Outcome, project.EndedAt) = (ProjectState.Stopped, Words(reason, "StopReason"), clock.GetUtcNow());
        chronicle.Link(actor, ("project", project.Id), ("delivery", project.Id), "was stopped", texts["Edge.Stopped", project.Title, Prose.Begin(project.Outcome, 400)]);
        chronicle.Record(actor, "project.stopped", "project", project.Id, project.Title);
        Tell(actor, view, project, texts["Told.Stopped", project.Outcome]);
        await db.SaveChangesAsync(cancellationToken);
    }

    private ProjectUpdate Tell(Actor actor, ProcessView view, Project project, string words)
    {
        var now = clock.GetUtcNow();
        var update = db.ProjectUpdates.Add(new ProjectUpdate
        {
            Id = OrderedId.Next(now),
            ProjectId = project.Id,
            At = now,
            Words = words.Length > Project.MaxWords ? words[..Project.MaxWords] : words,
            Who = actor.Office,
            Spent = project.Spent,
        }).Entity;
        db.News.Add(new NewsItem
        {
            Id = OrderedId.Next(now),
            ProcessId = project.ProcessId,
            At = now,
            Title = Prose.Begin(project.Title, 190),
            Words = Prose.Begin(words, 1900),
            Url = $"{view.Url}/projects/{project.Number}",
            AboutId = project.Id,
        });
        return update;
    }

    private async Task<Project> FindAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var project = await db.Projects.SingleAsync(p => p.Id == id, cancellationToken);
        return project.Version == version ? project : throw new RefusedException(texts["Changed"]);
    }

    private async Task<Project> GoingOnAsync(Guid id, CancellationToken cancellationToken)
    {
        var project = await db.Projects.SingleAsync(p => p.Id == id, cancellationToken);
        return project.IsOver ? throw new RefusedException(texts["Over"]) : project;
    }

    private async Task<Milestone> MilestoneAsync(Guid project, Guid milestone, CancellationToken cancellationToken) =>
        await db.Milestones.SingleOrDefaultAsync(m => m.ProjectId == project && m.Id == milestone && m.ReachedAt == null, cancellationToken)
        ?? throw new RefusedException(texts["Milestone.Gone"]);

    private DateTimeOffset Day(string? field, ProcessView view, string name)
    {
        var day = DueDay.Read(field, view.Place.TimeZone) ?? throw new RefusedException(texts["Day.Wrong"], name);
        return day < clock.GetUtcNow() ? throw new RefusedException(texts["Day.Past"], name) : day;
    }

    private string Words(string? text, string name)
    {
        var words = (text ?? "").Trim().ReplaceLineEndings("\n");
        return words.Length is < Project.MinWords or > Project.MaxWords - 500
            ? throw new RefusedException(texts["Words.Wrong", Project.MinWords, Project.MaxWords - 500], name)
            : words;
    }

    private long Money(string? text, ProcessView view, string name) =>
        Currencies.Parse(text ?? "", view.Process.Currency) ?? throw new RefusedException(texts["Money.Wrong"], name);
}
