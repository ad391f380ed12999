using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Coding;

/// <summary>The shared list of themes. Every change makes a new version and stands on the record for all to read.</summary>
internal sealed class Codebook(FolkmootDb db, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int Most = 100;

    /// <summary>All themes in the order of their numbers.</summary>
    public Task<List<Theme>> ListAsync(Guid process, CancellationToken cancellationToken) =>
        db.Themes.AsNoTracking().Where(t => t.ProcessId == process).OrderBy(t => t.Number).ToListAsync(cancellationToken);

    /// <summary>Every change, the newest first.</summary>
    public Task<List<CodebookChange>> ChangesAsync(Guid process, CancellationToken cancellationToken) =>
        db.CodebookChanges.AsNoTracking().Where(c => c.ProcessId == process).OrderByDescending(c => c.Number).ToListAsync(cancellationToken);

    /// <summary>The version that holds now; 0 while there is no theme.</summary>
    public async Task<int> VersionAsync(Guid process, CancellationToken cancellationToken) =>
        await db.CodebookChanges.Where(c => c.ProcessId == process).MaxAsync(c => (int?)c.Number, cancellationToken) ?? 0;

    /// <exception cref="RefusedException">The name or the meaning does not fit, or there is a theme of this name.</exception>
    public async Task AddAsync(Actor actor, Guid process, string? name, string? meaning, CancellationToken cancellationToken)
    {
        var (called, means) = Checked(name, meaning);
        var all = await ListAsync(process, cancellationToken);
        if (all.Count >= Most)
            throw new RefusedException(texts["Theme.Most", Most], "Name");
        RequireNew(all, called, except: null);
        var theme = new Theme { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = process, Number = all.Select(t => t.Number).DefaultIfEmpty().Max() + 1, Name = called, Meaning = means };
        db.Themes.Add(theme);
        await NoteAsync(actor, theme, texts["Change.Added", called, means], cancellationToken);
    }

    /// <summary>Changes what a theme is called or means, or takes it out of use or back into it.</summary>
    /// <exception cref="RefusedException">Something does not fit, or somebody else changed it meanwhile.</exception>
    public async Task ChangeAsync(Actor actor, Guid process, Guid id, string? name, string? meaning, bool retired, Guid version, CancellationToken cancellationToken)
    {
        var (called, means) = Checked(name, meaning);
        var theme = await db.Themes.SingleOrDefaultAsync(t => t.Id == id && t.ProcessId == process, cancellationToken) ?? throw new RefusedException(texts["Theme.Gone"]);
        if (theme.Version != version)
            throw new RefusedException(texts["Theme.Changed"]);
        RequireNew(await ListAsync(process, cancellationToken), called, id);
        if ((theme.Name, theme.Meaning, theme.IsRetired) == (called, means, retired))
            return;
        var what = retired != theme.IsRetired ? texts[retired ? "Change.Retired" : "Change.Back", called] : texts["Change.Changed", theme.Name, called, means];
        (theme.Name, theme.Meaning, theme.IsRetired) = (called, means, retired);
        await NoteAsync(actor, theme, what, cancellationToken);
    }

    private async Task NoteAsync(Actor actor, Theme theme, string what, CancellationToken cancellationToken)
    {
        db.CodebookChanges.Add(new CodebookChange
        {
            ProcessId = theme.ProcessId,
            Number = await VersionAsync(theme.ProcessId, cancellationToken) + 1,
            At = clock.GetUtcNow(),
            What = what.Length > CodebookChange.MaxWhat ? what[..CodebookChange.MaxWhat] : what,
            Who = actor.Office,
        });
        chronicle.Record(actor, "codebook.changed", "theme", theme.Id, what);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Theme.Changed"]);
        }
    }

    private void RequireNew(List<Theme> all, string name, Guid? except)
    {
        if (all.Exists(t => t.Id != except && StatementText.Plain(t.Name) == StatementText.Plain(name)))
            throw new RefusedException(texts["Theme.Twice", name], "Name");
    }

    private (string Name, string Meaning) Checked(string? name, string? meaning)
    {
        var (called, means) = (CleanText.Line(name), CleanText.Line(meaning));
        if (called.Length is < Theme.MinName or > Theme.MaxName)
            throw new RefusedException(texts["Theme.Name.Wrong", Theme.MaxName], "Name");
        return means.Length is < Theme.MinMeaning or > Theme.MaxMeaning ? throw new RefusedException(texts["Theme.Meaning.Wrong", Theme.MaxMeaning], "Meaning") : (called, means);
    }
}
