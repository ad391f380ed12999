using Folkmoot.Listening.Notes;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Stories;

/// <summary>Stories from being told to being taken back. Whoever holds the code is the owner: nobody else shares a story or keeps it.</summary>
internal sealed class StoryDesk(FolkmootDb db, Chronicle chronicle, IInstanceKey key, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>What was shared in a process, the newest first.</summary>
    public Task<List<Story>> SharedAsync(Guid process, CancellationToken cancellationToken) =>
        db.Stories.AsNoTracking().Where(s => s.ProcessId == process && s.SharedAt != null).OrderByDescending(s => s.SharedAt).ThenByDescending(s => s.Number).ToListAsync(cancellationToken);

    /// <summary>The newest stories that were shared in a place, those of one process first: what stands beside figures.</summary>
    public async Task<StoryTeaser> BesideAsync(ProcessView view, CancellationToken cancellationToken)
    {
        var stories = await (from s in db.Stories.AsNoTracking()
                             join p in db.Processes.AsNoTracking() on s.ProcessId equals p.Id
                             where p.PlaceId == view.Place.Id && s.SharedAt != null
                             orderby p.Id == view.Process.Id ? 0 : 1, s.SharedAt descending, s.Number descending
                             select new { Story = s, p.Slug }).Take(StoryTeaser.Most).ToListAsync(cancellationToken);
        return new StoryTeaser([.. stories.Select(s => (s.Story, $"/places/{view.Place.Slug}/{s.Slug}"))]);
    }

    /// <summary>How many wait for their tellers.</summary>
    public Task<int> WaitingAsync(Guid process, CancellationToken cancellationToken) => db.Stories.CountAsync(s => s.ProcessId == process && s.SharedAt == null, cancellationToken);

    /// <summary>The story of a code; null when there is none any more.</summary>
    public async Task<Story?> FindAsync(Guid process, string code, CancellationToken cancellationToken)
    {
        var hash = Hash(process, code);
        return await db.Stories.SingleOrDefaultAsync(s => s.ProcessId == process && s.CodeHash == hash, cancellationToken);
    }

    /// <summary>Writes a story down. Nobody sees it until its teller has shared it.</summary>
    /// <exception cref="RefusedException">Stories are not taken now, something does not fit, or the code is on another story.</exception>
    public async Task TellAsync(Actor actor, ProcessView view, StoryDetails details, string code, CancellationToken cancellationToken)
    {
        if (view.Method(StoryMethod.MethodName) is not { } phase || !view.Scene(phase).IsOpenAt(clock.GetUtcNow()))
            throw new RefusedException(texts["Closed"]);
        var (told, tidy) = (details.Checked(), PrintedCode.Tidy(code, NoteCodes.Length, "Code"));
        if (await FindAsync(view.Process.Id, tidy, cancellationToken) is not null)
            throw new RefusedException(texts["Code.Used"], "Code");
        db.Stories.Add(new Story
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = view.Process.Id,
            Number = (await db.Stories.Where(s => s.ProcessId == view.Process.Id).MaxAsync(s => (int?)s.Number, cancellationToken) ?? 0) + 1,
            Title = told.Title!,
            Words = told.Words!,
            Teller = told.Teller!,
            Area = told.Area!,
            Media = told.Media!,
            Wording = ConsentWording.Current,
            WriterId = actor.AccountId,
            CodeHash = Hash(view.Process.Id, tidy),
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Changed"]);
        }
    }

    /// <summary>The teller shares the story, in the words as they stand now or as they correct them.</summary>
    /// <exception cref="RefusedException">There is no story of this code, or something does not fit.</exception>
    public async Task ShareAsync(ProcessView view, string code, StoryDetails details, CancellationToken cancellationToken)
    {
        var told = details.Checked();
        var story = await FindAsync(view.Process.Id, code, cancellationToken) ?? throw new RefusedException(texts["Code.None"], "Code");
        (story.Title, story.Words, story.Teller, story.Area, story.Media) = (told.Title!, told.Words!, told.Teller!, told.Area!, told.Media!);
        if (story.SharedAt is null)
        {
            story.SharedAt = clock.GetUtcNow();
            chronicle.Link(Teller, ("process", view.Process.Id), ("story", story.Id), "was told", texts["Edge.Told", story.Number]);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(texts["Changed"]);
        }
    }

    /// <summary>The teller takes the story back, for good and at any time.</summary>
    /// <exception cref="RefusedException">There is no story of this code any more.</exception>
    public async Task WithdrawAsync(ProcessView view, string code, CancellationToken cancellationToken)
    {
        var hash = Hash(view.Process.Id, code);
        if (await db.Stories.Where(s => s.ProcessId == view.Process.Id && s.CodeHash == hash).ExecuteDeleteAsync(cancellationToken) == 0)
            throw new RefusedException(texts["Code.None"], "Code");
        chronicle.Record(Teller, "story.withdrawn", "process", view.Process.Id, "");
        await db.SaveChangesAsync(cancellationToken);
    }

    private Actor Teller => new(null, texts["Teller.Office"]);

    private byte[] Hash(Guid process, string code) => key.Mac("listening.story", $"{process:N}:{PrintedCode.Bare(code)}");
}
