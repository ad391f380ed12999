using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Proposals;

/// <summary>One proposal: what it is, what it costs, where it is, and where it stands.</summary>
public sealed class ShowModel(ProcessDoor door, ProposalBook book, MethodList methods, ICurrentActor current) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public Proposal Proposal { get; private set; } = null!;

    /// <summary>What it went through so far, the newest first.</summary>
    public IReadOnlyList<Edge> Steps { get; private set; } = [];

    /// <summary>What one can do about it now.</summary>
    public PhaseAction? Action { get; private set; }

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view
            || await book.FindAsync(view.Process.Id, number, cancellationToken) is not { } proposal)
            return NotFound();
        (View, Proposal) = (view, proposal);
        MayManage = await current.OrganisesAsync(view.Place.Id, cancellationToken);
        Steps = await book.StepsAsync(proposal.Id, cancellationToken);
        if (view.Open is { } open)
            Action = await methods[open.Method].ActionAsync(view.Scene(open), cancellationToken);
        return Page();
    }

    public string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, View.Place.TimeZone);
}
