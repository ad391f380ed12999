using System.Globalization;
using Folkmoot.Answers;
using Folkmoot.Delivery;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home.Demonstration;

/// <summary>Lives through what became of last year's chosen ideas, day by day, with what people asked.</summary>
internal sealed class Courses(FolkmootDb db, Past past, DateTimeOffset now)
{
    private static readonly Actor Organiser = Wyebridge.Organiser;

    /// <summary>Does so once.</summary>
    public async Task PlayAsync(ProcessView view, string file, CancellationToken cancellationToken)
    {
        var counted = view.Method("ballot")!.ClosesAt;
        var projects = await db.Projects.AsNoTracking().Where(p => p.ProcessId == view.Process.Id).ToDictionaryAsync(p => p.Number, p => p.Id, cancellationToken);
        if (await db.ProjectUpdates.AnyAsync(u => projects.Values.Contains(u.ProjectId), cancellationToken))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var events = Course.Read(file).Where(c => projects.ContainsKey(c.Idea)).SelectMany(c => Events(view, c, projects[c.Idea], cancellationToken))
            .Where(e => counted.AddDays(e.Day) < now).OrderBy(e => e.Day).ToList();
        foreach (var (day, act) in events)
        {
            past.Clock.Now = counted.AddDays(day).AddHours(-6);
            await act();
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Asks something about a process so many days ago, once.</summary>
    public async Task AskAsync(ProcessView view, int daysAgo, string name, string words, Answerer answerer, CancellationToken cancellationToken)
    {
        if (await db.OwedAnswers.AnyAsync(o => o.ProcessId == view.Process.Id && o.Cause == AnswerCause.Question, cancellationToken))
            return;
        past.Clock.Now = now.AddDays(-daysAgo);
        var about = new AskTarget("process", view.Process.Id, view.Process.Title, view.Url, answerer);
        await past.Get<AnswerDesk>().OweAsync(view.Place, view.Process, about, AnswerCause.Question, words, new Asker(name, null, null), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private IEnumerable<(int Day, Func<Task> Act)> Events(ProcessView view, Course course, Guid project, CancellationToken cancellationToken)
    {
        var desk = past.Get<ProjectDesk>();
        yield return (5, async () => await desk.NameOwnerAsync(Organiser, view, project, course.Owner, null, await VersionAsync(project, cancellationToken), cancellationToken));
        foreach (var promise in course.Milestones)
        {
            yield return (6, () => desk.AddMilestoneAsync(Organiser, view, project, promise.Title, Day(view, promise.Due), cancellationToken));
            if (promise is { MovedOn: { } on, Moved: { } to })
                yield return (on, async () => await desk.MoveAsync(Organiser, view, project, await MilestoneAsync(project, promise.Title, cancellationToken), Day(view, to), promise.Why, cancellationToken));
            if (promise.Reached is { } reached)
                yield return (reached, async () => await desk.ReachAsync(Organiser, view, project, await MilestoneAsync(project, promise.Title, cancellationToken), cancellationToken));
        }

        foreach (var report in course.News)
            yield return (report.Day, async () => await desk.TellAsync(Organiser, view, project, report.Words, Pounds(report.Spent), Enum.Parse<ProjectState>(report.State), await VersionAsync(project, cancellationToken), cancellationToken));
        foreach (var asked in course.Questions)
        {
            var question = Guid.Empty;
            yield return (asked.Day, async () => question = await AskAsync(view, project, asked, cancellationToken));
            if (asked.Answered is { } day)
                yield return (day, async () => await past.Get<AnswerDesk>().AnswerAsync(Organiser, question, asked.Answer, asked.By, await AnswerVersionAsync(question, cancellationToken), cancellationToken));
        }

        if (course.Delivered is { } end)
            yield return (end.Day, async () => await desk.DeliverAsync(Organiser, view, project, end.Words, Pounds(end.Cost), await VersionAsync(project, cancellationToken), cancellationToken));
        if (course.Stopped is { } stop)
            yield return (stop.Day, async () => await desk.StopAsync(Organiser, view, project, stop.Words, await VersionAsync(project, cancellationToken), cancellationToken));
        if (course.Helped.Count > 0)
            yield return (course.Delivered!.Day + 1, () => HelpedAsync(project, course, cancellationToken));
    }

    private async Task<Guid> AskAsync(ProcessView view, Guid project, Course.Asked asked, CancellationToken cancellationToken)
    {
        var about = await past.Make<ProjectAskable>().FindAsync(view, project, cancellationToken);
        var owed = await past.Get<AnswerDesk>().OweAsync(view.Place, view.Process, about!, AnswerCause.Question, asked.Words, new Asker(asked.Name, null, null), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return owed.Id;
    }

    /// <summary>Answers that nobody gave, under keys that belong to nobody.</summary>
    private async Task HelpedAsync(Guid project, Course course, CancellationToken cancellationToken)
    {
        var dice = new Random(course.Idea);
        foreach (var (choice, count) in Enum.GetValues<HelpChoice>().Zip(course.Helped))
        {
            for (var i = 0; i < count; i++)
            {
                var key = new byte[32];
                dice.NextBytes(key);
                db.HelpVotes.Add(new HelpVote { ProjectId = project, Key = key, Choice = choice });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Day(ProcessView view, int day) => DueDay.Field(view.Method("ballot")!.ClosesAt.AddDays(day), view.Place.TimeZone);

    private static string Pounds(int pounds) => pounds.ToString(CultureInfo.InvariantCulture);

    private Task<Guid> VersionAsync(Guid project, CancellationToken cancellationToken) => db.Projects.Where(p => p.Id == project).Select(p => p.Version).SingleAsync(cancellationToken);

    private Task<Guid> AnswerVersionAsync(Guid answer, CancellationToken cancellationToken) => db.OwedAnswers.Where(o => o.Id == answer).Select(o => o.Version).SingleAsync(cancellationToken);

    private Task<Guid> MilestoneAsync(Guid project, string title, CancellationToken cancellationToken) =>
        db.Milestones.Where(m => m.ProjectId == project && m.Title == title).Select(m => m.Id).SingleAsync(cancellationToken);
}
