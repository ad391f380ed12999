using Folkmoot.Listening.Notes;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.Stories;

/// <summary>A connector writes down what somebody tells, and hands over the code that makes it theirs.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class TellModel(ProcessDoor door, StoryDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    [BindProperty]
    public StoryForm Form { get; set; } = new();

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        Code = NoteCodes.New();
        return await FindAsync(place, process, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await desk.TellAsync(current.Actor, View, Form.Details, Code ?? "", cancellationToken);
            Flash.Done(TempData, texts["Tell.Done", Code!]);
            return Redirect(View.Url + "/stories");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, e.Field == nameof(Code) ? "" : nameof(Form));
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || view.Method(StoryMethod.MethodName) is null)
            return false;
        View = view;
        return true;
    }
}
