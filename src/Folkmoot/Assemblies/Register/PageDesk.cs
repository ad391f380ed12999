using System.Text.RegularExpressions;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Folkmoot.Assemblies.Register;

/// <summary>Keeps the registration pages of an assembly.</summary>
internal sealed partial class PageDesk(FolkmootDb db, FileDesk files, QuestionDesk questions, Chronicle chronicle, TimeProvider clock)
{
    public const int MostPages = 50;

    /// <summary>All pages, that which every assembly has first.</summary>
    public async Task<IReadOnlyList<RegistrationPage>> ListAsync(Guid process, CancellationToken cancellationToken)
    {
        var pages = await db.RegistrationPages.AsNoTracking().Where(p => p.ProcessId == process).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        return pages is [{ IsDefault: true }, ..] ? pages : [RegistrationPage.Default(process), .. pages];
    }

    /// <summary>The page of a key, that which every assembly has for none; null where there is no such page.</summary>
    public async Task<RegistrationPage?> FindAsync(Guid process, string? key, CancellationToken cancellationToken)
    {
        var tidy = key ?? "";
        return await db.RegistrationPages.AsNoTracking().SingleOrDefaultAsync(p => p.ProcessId == process && p.Key == tidy, cancellationToken) ?? (tidy.Length == 0 ? RegistrationPage.Default(process) : null);
    }

    public async Task<RegistrationPage?> FindAsync(Guid process, int number, CancellationToken cancellationToken) =>
        await db.RegistrationPages.AsNoTracking().SingleOrDefaultAsync(p => p.ProcessId == process && p.Number == number, cancellationToken) ?? (number == 0 ? RegistrationPage.Default(process) : null);

    /// <summary>How many people registered on each page by themselves, by the number of the page. For organisers: small numbers tell of single people.</summary>
    public async Task<IReadOnlyDictionary<int, int>> CountsAsync(Guid process, CancellationToken cancellationToken)
    {
        var counts = await db.Registrations.Where(r => r.ProcessId == process && r.Channel == Channel.Web).GroupBy(r => r.PageId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var numbers = await db.RegistrationPages.Where(p => p.ProcessId == process).ToDictionaryAsync(p => p.Id, p => p.Number, cancellationToken);
        return counts.GroupBy(c => c.Key is { } page ? numbers[page] : 0).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    /// <summary>Makes a page, to be tried first.</summary>
    /// <exception cref="RefusedException">Something is missing or wrong, or there are too many pages.</exception>
    public async Task<RegistrationPage> AddAsync(Actor actor, AssemblyView assembly, PageForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var pages = await ListAsync(assembly.Id, cancellationToken);
        if (pages.Count > MostPages)
            throw new RefusedException($"There are {MostPages} pages already; delete one that was never open.");
        if (assembly.IsPoolClosed)
            throw new RefusedException("Registration is over, so no page is needed any more.");
        var page = new RegistrationPage { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = assembly.Id, Number = pages.Max(p => p.Number) + 1, State = PageState.Trial };
        Fill(assembly, page, form, [.. pages.Select(p => p.Key)]);
        db.RegistrationPages.Add(page);
        chronicle.Record(actor, "assembly.page-added", "process", assembly.Id, $"{page.Number}: {page.Title}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return page;
    }

    /// <summary>Makes a page with the words of another, to be tried first.</summary>
    public async Task<RegistrationPage> CopyAsync(Actor actor, AssemblyView assembly, int number, CancellationToken cancellationToken)
    {
        var page = await FindAsync(assembly.Id, number, cancellationToken) ?? throw Missing();
        return await AddAsync(actor, assembly, new PageForm
        {
            Title = page.Title.Length > 0 ? page.Title : assembly.View.Process.Title,
            Intro = page.Intro,
            Thanks = page.Thanks,
            Language = page.Language,
            ClosesAt = page.ClosesAt is { } at ? PlaceClock.Field(at, assembly.Zone) : null,
        }, cancellationToken);
    }

    /// <summary>Changes what a page says.</summary>
    public async Task EditAsync(Actor actor, AssemblyView assembly, int number, PageForm form, Guid version, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var page = await RequireAsync(assembly, number, version, cancellationToken);
        Fill(assembly, page, form, await db.RegistrationPages.Where(p => p.ProcessId == assembly.Id && p.Number != number).Select(p => p.Key).ToListAsync(cancellationToken));
        chronicle.Record(actor, "assembly.page-edited", "process", assembly.Id, $"{page.Number}: {page.Title}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Opens a page, closes it, or puts it back on trial.</summary>
    /// <exception cref="RefusedException">It goes back on trial although people registered on it.</exception>
    public async Task MoveAsync(Actor actor, AssemblyView assembly, int number, PageState state, Guid version, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var page = await RequireAsync(assembly, number, version, cancellationToken);
        if (state == PageState.Trial && await db.Registrations.AnyAsync(r => r.PageId == page.Id, cancellationToken))
            throw new RefusedException("People registered on this page, so it cannot be tried out any more. Close it instead.");
        Move(actor, assembly, page, state);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Opens or closes all pages at once; those that are so already stay as they are.</summary>
    /// <returns>How many were moved.</returns>
    public async Task<int> MoveAllAsync(Actor actor, AssemblyView assembly, PageState state, CancellationToken cancellationToken)
    {
        if (state == PageState.Trial)
            throw new RefusedException("Open all pages or close them; back on trial goes each page by itself.");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        await RequireAsync(assembly, 0, null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var pages = await db.RegistrationPages.Where(p => p.ProcessId == assembly.Id && p.State != state).ToListAsync(cancellationToken);
        foreach (var page in pages)
            Move(actor, assembly, page, state);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return pages.Count;
    }

    /// <summary>Deletes a page that was never open, with what stood on it alone.</summary>
    /// <exception cref="RefusedException">Its address may be out in the world, or every assembly has it.</exception>
    public async Task DeleteAsync(Actor actor, AssemblyView assembly, int number, Guid version, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var page = await RequireAsync(assembly, number, version, cancellationToken);
        if (page.IsDefault)
            throw new RefusedException("Every assembly has this page. Close it if nobody is to register on it.");
        if (page.OpenedAt is not null)
            throw new RefusedException("This page was open, and letters may lead to it. Close it instead.");
        db.RegistrationPages.Remove(page);
        await files.LeaveAsync(assembly.Id, number, cancellationToken);
        await questions.LeaveAsync(assembly.Id, number, cancellationToken);
        chronicle.Record(actor, "assembly.page-deleted", "process", assembly.Id, $"{page.Number}: {page.Title}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    private void Move(Actor actor, AssemblyView assembly, RegistrationPage page, PageState state)
    {
        page.State = state;
        if (state == PageState.Open)
            page.OpenedAt ??= clock.GetUtcNow();
        chronicle.Record(actor, "assembly.page-moved", "process", assembly.Id, $"{page.Number}: {state}");
    }

    private static void Fill(AssemblyView assembly, RegistrationPage page, PageForm form, IReadOnlyCollection<string> taken)
    {
        var title = Within(CleanText.Line(form.Title), RegistrationPage.MaxTitle, nameof(PageForm.Title));
        if (!page.IsDefault && title.Length < 2)
            throw new RefusedException($"Give the page a title of 2 to {RegistrationPage.MaxTitle} characters.", nameof(PageForm.Title));
        var language = CleanText.Line(form.Language);
        if (language.Length > 0 && (language.Length > RegistrationPage.MaxLanguage || !LanguageTag().IsMatch(language)))
            throw new RefusedException("Write the language as a short tag, such as \"cy\" for Welsh or \"pl\" for Polish, or leave it empty.", nameof(PageForm.Language));
        var (intro, thanks) = (Within(CleanText.Lines(form.Intro), RegistrationPage.MaxIntro, nameof(PageForm.Intro)), Within(CleanText.Lines(form.Thanks), RegistrationPage.MaxThanks, nameof(PageForm.Thanks)));
        var closes = Moment(assembly, form.ClosesAt);
        if (!page.IsDefault)
            page.Key = Key(page, form.Key, title, taken);
        (page.Title, page.Intro, page.Thanks, page.Language, page.ClosesAt) = (title, intro, thanks, language, closes);
    }

    private static string Key(RegistrationPage page, string? typed, string title, IReadOnlyCollection<string> taken)
    {
        var key = CleanText.Line(typed);
        if (key.Length == 0)
            return page.Key.Length > 0 ? page.Key : Slugs.Free(Slugs.From(title, "page"), taken);
        if (key == page.Key)
            return key;
        if (page.OpenedAt is not null)
            throw new RefusedException("The page was open, and letters may lead to its address; so that stays as it is.", nameof(PageForm.Key));
        if (key.Length > RegistrationPage.MaxKey || Slugs.From(key, "") != key)
            throw new RefusedException("An address has small letters from a to z, digits and single hyphens only, such as \"river-street\".", nameof(PageForm.Key));
        return taken.Contains(key) ? throw new RefusedException("Another page of this assembly has this address already.", nameof(PageForm.Key)) : key;
    }

    private static DateTimeOffset? Moment(AssemblyView assembly, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(typed.Trim()) is not { Success: true } read)
            throw new RefusedException("Write a date and a time, such as 2027-05-03T10:00, or leave it empty.", nameof(PageForm.ClosesAt));
        var moment = PlaceClock.Moment(read.Value, assembly.Zone);
        return moment > assembly.Recruitment.OpensAt && moment <= assembly.Recruitment.ClosesAt
            ? moment
            : throw new RefusedException($"Registration is open from {PlaceClock.Say(assembly.Recruitment.OpensAt, assembly.Recruitment.ClosesAt, assembly.Zone)}; a page closes within that time.", nameof(PageForm.ClosesAt));
    }

    private static string Within(string text, int most, string field) =>
        text.Length <= most ? text : throw new RefusedException($"That is longer than {most} characters; shorten it.", field);

    private async Task<RegistrationPage> RequireAsync(AssemblyView assembly, int number, Guid? version, CancellationToken cancellationToken)
    {
        if (await db.RegistrationPages.SingleOrDefaultAsync(p => p.ProcessId == assembly.Id && p.Number == number, cancellationToken) is { } page)
            return version is null || page.Version == version ? page : throw new RefusedException("Somebody else changed this page while you were writing. Look at it again and repeat your change.");
        if (number != 0)
            throw Missing();
        var first = new RegistrationPage { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = assembly.Id, Number = 0, State = PageState.Open, OpenedAt = clock.GetUtcNow() };
        db.RegistrationPages.Add(first);
        return first;
    }

    private static RefusedException Missing() => new("There is no such page.");

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
