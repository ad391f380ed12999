using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Register;

/// <summary>Keeps the registration pages of an assembly.</summary>
internal sealed class PageDesk(FolkmootDb db, QuotaDesk quotas, FileDesk files, QuestionDesk questions, Chronicle chronicle, TimeProvider clock)
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
    public async Task<SavedPage> AddAsync(Actor actor, AssemblyView assembly, PageForm form, CancellationToken cancellationToken, string words = "")
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var pages = await ListAsync(assembly.Id, cancellationToken);
        if (pages.Count > MostPages)
            throw new RefusedException($"There are {MostPages} pages already; delete one that was never open.");
        if (assembly.IsPoolClosed)
            throw new RefusedException("Registration is over, so no page is needed any more.");
        var page = new RegistrationPage { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = assembly.Id, Number = pages.Max(p => p.Number) + 1, State = PageState.Trial, Words = words };
        var leftOut = PageFiller.Fill(assembly, page, form, [.. pages.Select(p => p.Key)], await PicturesAsync(assembly.Id, page.Number, cancellationToken), await VocabularyAsync(assembly, page.Number, cancellationToken));
        db.RegistrationPages.Add(page);
        chronicle.Record(actor, "assembly.page-added", "process", assembly.Id, $"{page.Number}: {page.Title}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return new SavedPage(page, leftOut);
    }

    /// <summary>Makes a page with the words of another, to be tried first.</summary>
    public async Task<SavedPage> CopyAsync(Actor actor, AssemblyView assembly, int number, CancellationToken cancellationToken)
    {
        var page = await FindAsync(assembly.Id, number, cancellationToken) ?? throw Missing();
        return await AddAsync(actor, assembly, new PageForm
        {
            Title = page.Title.Length > 0 ? page.Title : assembly.View.Process.Title,
            Format = page.Format.ToString(),
            Intro = page.Intro,
            Thanks = page.Thanks,
            Language = page.Language,
            ClosesAt = page.ClosesAt is { } at ? PlaceClock.Field(at, assembly.Zone) : null,
        }, cancellationToken, page.Words);
    }

    /// <summary>Changes what a page says.</summary>
    /// <returns>What was taken out of its HTML.</returns>
    public async Task<IReadOnlyList<string>> EditAsync(Actor actor, AssemblyView assembly, int number, PageForm form, Guid version, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var page = await RequireAsync(assembly, number, version, cancellationToken);
        var leftOut = PageFiller.Fill(assembly, page, form, await db.RegistrationPages.Where(p => p.ProcessId == assembly.Id && p.Number != number).Select(p => p.Key).ToListAsync(cancellationToken), await PicturesAsync(assembly.Id, number, cancellationToken), await VocabularyAsync(assembly, number, cancellationToken));
        chronicle.Record(actor, "assembly.page-edited", "process", assembly.Id, $"{page.Number}: {page.Title}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return leftOut;
    }

    /// <summary>What of a page is in the organisers' own words, besides its title and what stands above the form.</summary>
    public async Task<FormVocabulary> VocabularyAsync(AssemblyView assembly, int number, CancellationToken cancellationToken)
    {
        var features = (await quotas.FeaturesAsync(assembly.Id, cancellationToken)).Where(f => f.AskedBy == AskedBy.Choice).ToList();
        var asked = (await questions.ListAsync(assembly.Id, cancellationToken)).Where(q => q.IsAskedOn(number)).ToList();
        var pictures = (await files.PicturesAsync(assembly.Id, cancellationToken)).Where(p => PageSet.Holds(p.Pages, number));
        var documents = (await files.DocumentsAsync(assembly.Id, cancellationToken)).Where(d => PageSet.Holds(d.Pages, number));
        string[] words =
        [
            assembly.View.Process.Title, assembly.Mandate.Question, .. pictures.Select(p => p.Alt), .. documents.Select(d => d.Title),
            .. features.SelectMany(f => f.Quotas.Select(q => q.Value).Prepend(f.Name)), .. asked.SelectMany(q => (string[])[q.Words, q.Help, .. q.ChoiceList()]),
        ];
        return new FormVocabulary([.. words.Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)], [.. features.Select(f => f.Quotas.Select(q => q.Value).ToList()), .. asked.Select(q => q.ChoiceList())]);
    }

    /// <summary>The pictures of a page that may stand in its words, too.</summary>
    public async Task<IReadOnlyList<HtmlPicture>> PicturesAsync(Guid process, int number, CancellationToken cancellationToken) =>
        [.. (await files.PicturesAsync(process, cancellationToken)).Where(p => PageSet.Holds(p.Pages, number)).Select(p => new HtmlPicture(p.Address, p.Alt))];

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
}
