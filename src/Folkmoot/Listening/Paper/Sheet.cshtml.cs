using Folkmoot.Opinion;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Paper;

/// <summary>A clerk types in what somebody ticked. What was typed before is not shown: nobody sees what a person answered.</summary>
public sealed class SheetModel(ProcessDoor door, PackDesk desk, StatementBook book, ICurrentActor current, IStringLocalizer<Texts> texts) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public int Pack { get; private set; }

    public int Sheet { get; private set; }

    public DateTimeOffset? TypedOn { get; private set; }

    /// <summary>The statements in the order on the sheet.</summary>
    public IReadOnlyList<(int Number, string Text)> Lines { get; private set; } = [];

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
            await desk.TypeAsync(current.Actor, View, pack, sheet, answers, Open, cancellationToken);
            Flash.Done(TempData, texts["Sheet.Done", pack, sheet]);
            return Redirect($"{View.Url}/manage/listen/paper");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    /// <summary>What was ticked in a form that came back.</summary>
    public string Ticked(int statement) => Request.HasFormContentType ? Request.Form[$"a{statement}"].ToString() : "";

    private async Task<bool> FindAsync(string place, string process, int pack, int sheet, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view || await desk.FindAsync(view.Process.Id, pack, cancellationToken) is not var (_, sheets)
            || sheets.FirstOrDefault(s => s.Number == sheet) is not { } row)
            return false;
        (View, Pack, Sheet, TypedOn) = (view, pack, sheet, row.TypedOn);
        var all = (await book.ListAsync(view.Process.Id, cancellationToken)).ToDictionary(s => s.Number, s => s.Text);
        Lines = [.. SheetDraw.Read(row.Draws).Select(d => (d.Statement, all[d.Statement]))];
        return true;
    }
}
