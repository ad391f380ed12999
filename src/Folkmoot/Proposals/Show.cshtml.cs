using Folkmoot.Answers;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Proposals;

/// <summary>One proposal: what it is, what it costs, where it is, and where it stands.</summary>
[PublicPage]
public sealed class ShowModel(ProcessDoor door, ProposalBook book, AnswerBook answers, MethodList methods, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Proposal Proposal { get; private set; } = null!;

    /// <summary>What it went through so far, the newest first.</summary>
    internal IReadOnlyList<Edge> Steps { get; private set; } = [];

    /// <summary>What was asked about it and what was objected.</summary>
    internal AnswerBoard Questions { get; private set; } = null!;

    /// <summary>What one can do about it now.</summary>
    internal PhaseAction? Action { get; private set; }

    /// <summary>Whether this person organises the place and the proposals can still change.</summary>
    internal bool MayChange { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view
            || await book.FindAsync(view.Process.Id, number, cancellationToken) is not { } proposal)
            return NotFound();
        (View, Proposal) = (view, proposal);
        MayChange = await current.MayAsync(Access.Organiser, view.Place.Id, view.Process.Id, cancellationToken) && !await book.IsDecidedAsync(view.Process.Id, cancellationToken);
        Steps = await book.StepsAsync(proposal.Id, cancellationToken);
        Questions = await answers.AboutAsync(ProposalAskable.ProposalKind, proposal.Id, cancellationToken);
        foreach (var phase in view.Phases.Where(p => p.State != PhaseState.Planned).Reverse())
            Action ??= await methods[phase.Method].ActionAsync(view.Scene(phase), cancellationToken);
        return Page();
    }

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, View.Place.TimeZone);
}
