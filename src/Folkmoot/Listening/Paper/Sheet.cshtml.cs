using Folkmoot.Opinion;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Paper;

/// <summary>Somebody types in what is ticked on a sheet, or settles what two people read differently. What was typed before is shown to nobody else.</summary>
public sealed class SheetModel(ProcessDoor door, TypingDesk desk, StatementBook book, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal int Pack { get; private set; }

    internal int Sheet { get; private set; }

    internal SheetView State { get; private set; } = null!;

    /// <summary>The statements in the order on the sheet.</summary>
    internal IReadOnlyList<(int Number, string Text)> Lines { get; private set; } = [];

    [BindProperty]
    public bool Open { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int pack, int sheet, CancellationToken cancellationToken) =>
        await FindAsync(place, process, pack, sheet, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, int pack, int sheet, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, pack, sheet, cancellationToken))
            return NotFound();
        try
        {
            var answers = Lines.Select(l => l.Number).Where(n => Enum.TryParse<Answer>(Request.Form[$"a{n}"].ToString(), out _))
                .ToDictionary(n => n, n => Enum.Parse<Answer>(Request.Form[$"a{n}"].ToString()));
            var (isCounted, stage) = await desk.TypeAsync(current.Actor, View, pack, sheet, answers, Open, cancellationToken);
            Flash.Done(TempData, texts[isCounted ? "Sheet.Counted" : $"Sheet.{stage}", pack, sheet]);
            return Redirect($"{View.Url}/manage/listen/paper");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    /// <summary>What was ticked in a form that came back; else what both have read, for whoever settles.</summary>
    internal string Ticked(int statement) => Request.HasFormContentType ? Request.Form[$"a{statement}"].ToString() : State.AgreedAt(statement)?.ToString() ?? "";

    /// <summary>What the two have read, for whoever settles; null where they agree.</summary>
    internal string? Differs(int statement) => State.DifferenceAt(statement) is var (one, other) ? texts["Sheet.Differs", Word(one), Word(other)].Value : null;

    private string Word(Answer? answer) => texts[answer is { } given ? $"Answer.{given}" : "Sheet.Nothing"];

    private async Task<bool> FindAsync(string place, string process, int pack, int sheet, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view
            || await desk.FindAsync(view.Process.Id, pack, sheet, current.Actor.AccountId, cancellationToken) is not { } state)
            return false;
        (View, Pack, Sheet, State) = (view, pack, sheet, state);
        if (!Request.HasFormContentType)
            Open = state.AgreedOpen;
        var all = (await book.ListAsync(view.Process.Id, cancellationToken)).ToDictionary(s => s.Number, s => s.Text);
        Lines = [.. SheetDraw.Read(state.Sheet.Draws).Select(d => (d.Statement, all[d.Statement]))];
        return true;
    }
}
