using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Mail;

/// <summary>One letter of a demonstration, with its links to this site as links.</summary>
public sealed class OutboxLetterModel(FolkmootDb db, Settings settings) : SitePage
{
    internal StoredLetter Letter { get; private set; } = null!;

    internal IReadOnlyList<IReadOnlyList<LetterLine>> Paragraphs =>
        [.. Letter.Body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(LinesOf)];

    public async Task<IActionResult> OnGetAsync(Guid letter, CancellationToken cancellationToken)
    {
        if (await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.Id == letter, cancellationToken) is not { } found)
            return NotFound();
        Letter = found;
        return Page();
    }

    private IReadOnlyList<LetterLine> LinesOf(string paragraph) =>
        [.. paragraph.Split('\n', StringSplitOptions.TrimEntries).Select(line => new LetterLine(line, line.StartsWith(settings.Address.AbsoluteUri, StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal)))];
}
