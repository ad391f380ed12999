using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes.Playbooks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Processes;

/// <summary>Starts a process from a playbook.</summary>
public sealed class StartModel(Places places, PlaybookShelf shelf, ProcessWriter writer, IEnumerable<IOtherStart> others, PhaseWords words, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal IReadOnlyList<Playbook> Playbooks => shelf.All;

    internal IReadOnlyList<OtherStart> Others => [.. others.Select(o => o.In(Place))];

    internal PhaseWords Words => words;

    [BindProperty]
    public string? Playbook { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        try
        {
            if (shelf.All.All(p => p.Key != Playbook))
                throw new RefusedException(texts["Start.Choose"], nameof(Playbook));
            var view = await writer.StartAsync(current.Actor, found, Playbook!, new ProcessDetails(Title ?? "", Summary ?? ""), cancellationToken);
            Flash.Done(TempData, texts["Start.Done"]);
            return Redirect(view.Url + "/manage");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }
}
