using Folkmoot.Listening.Notes;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Coding;

/// <summary>The lines of a theme that may be said again: organisers put them forward as a statement, or mark them as quotes.</summary>
internal sealed class LinesModel(ProcessDoor door, LineBook book, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Theme Theme { get; private set; } = null!;

    internal IReadOnlyList<LineBook.SaidLine> Lines { get; private set; } = [];

    /// <summary>Whether the process has a conversation to which statements can be added.</summary>
    internal bool TakesStatements => View.ConversationPhase is { State: not PhaseState.Closed };

    [BindProperty]
    public List<Guid>? Chosen { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        Chosen = [.. Lines.Where(l => l.Line.IsQuoted).Select(l => l.Line.Id)];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Lines.Put.Done", () => book.PutForwardAsync(current.Actor, View, Theme, Chosen ?? [], Text, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostQuoteAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        DoAsync(place, process, number, "Lines.Quote.Done", () => book.QuoteAsync(View.Process.Id, Theme.Id, Chosen ?? [], cancellationToken), cancellationToken);

    internal string Hint(LineBook.SaidLine line) => string.Join(" · ", ((string[])[line.Area, texts[$"Sense.{line.Sense}"], texts[line.Consent >= ConsentStep.Quote ? "Lines.MayQuote" : "Lines.MaySay"]]).Where(t => t.Length > 0));

    private async Task<IActionResult> DoAsync(string place, string process, int number, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect($"{View.Url}/manage/notes/themes/{number}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { NotesPhase: not null } view || await book.ThemeAsync(view.Process.Id, number, cancellationToken) is not { } theme)
            return false;
        (View, Theme) = (view, theme);
        Lines = await book.OfAsync(view.Process.Id, theme.Id, cancellationToken);
        return true;
    }
}
