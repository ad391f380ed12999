using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.HandOn;

/// <summary>Organisers hand on what was found.</summary>
internal sealed class ManageModel(ProcessDoor door, HandOnDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<Finding> Findings { get; private set; } = [];

    internal IReadOnlyList<HandedAs> Ways { get; private set; } = [];

    internal IReadOnlyList<ProcessView> Targets { get; private set; } = [];

    internal IReadOnlyList<HandedOn> Handed { get; private set; } = [];

    [BindProperty]
    public Guid? Finding { get; set; }

    [BindProperty]
    public HandedAs? As { get; set; }

    [BindProperty]
    public Guid? Target { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            var handed = await desk.HandOnAsync(current.Actor, View, Finding ?? Guid.Empty, As, Target, Why, cancellationToken);
            Flash.Done(TempData, texts["Done", handed.ToTitle]);
            return Redirect(View.Url + "/manage/hand-on");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || !HandOnPanel.Listens(view))
            return false;
        View = view;
        Findings = await desk.FindingsAsync(view, cancellationToken);
        var (ideas, others) = (await desk.IdeaProcessesAsync(view, cancellationToken), await desk.OthersAsync(view, cancellationToken));
        Targets = [.. others.Concat(ideas).DistinctBy(t => t.Process.Id)];
        Ways =
        [
            .. ideas.Count > 0 ? (HandedAs[])[HandedAs.Idea] : [], .. await desk.HasFundAsync(view, cancellationToken) ? (HandedAs[])[HandedAs.Priority] : [],
            .. others.Count > 0 ? (HandedAs[])[HandedAs.Evidence] : [], HandedAs.Question,
        ];
        Handed = await desk.FromAsync(view.Process.Id, cancellationToken);
        return true;
    }
}
