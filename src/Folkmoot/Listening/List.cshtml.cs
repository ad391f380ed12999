using System.Globalization;
using Folkmoot.Listening.Routing;
using Folkmoot.Opinion;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>All statements, and for each one that was taken out the reason.</summary>
internal sealed class ListModel(ProcessDoor door, StatementBook book, RoutingBook routing, TallyShelf shelf, TallyRounding rounding, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    private IReadOnlyDictionary<Guid, Tally> _tallies = new Dictionary<Guid, Tally>();

    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<HeardStatement> Shown { get; private set; } = [];

    internal IReadOnlyList<HeardStatement> Rejected { get; private set; } = [];

    internal bool IsOver { get; private set; }

    internal RoutingView Routing { get; private set; } = null!;

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { ConversationPhase: { } phase } view)
            return NotFound();
        var all = await book.ListAsync(view.Process.Id, cancellationToken);
        (View, IsOver) = (view, phase.State == PhaseState.Closed);
        (Shown, Rejected) = ([.. all.Where(s => s.State == StatementState.Shown)], [.. all.Where(s => s.State == StatementState.Rejected)]);
        Routing = await routing.FindAsync(view.Process.Id, IsOver, cancellationToken);
        if (view.IsMapPublic)
            _tallies = await shelf.OfAsync(view.Process.Id, cancellationToken);
        MayManage = await current.OrganisesAsync(view.Place.Id, cancellationToken);
        return Page();
    }

    internal Tally TallyOf(HeardStatement statement) => _tallies.GetValueOrDefault(statement.Id);

    internal string Word(HeardStatement statement, Answer answer, int number) => rounding.Of(statement.Id, answer, number)?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["FewOrNone"];
}
