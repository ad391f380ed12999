using System.Globalization;
using Folkmoot.Listening.Maps;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>Somebody adds a statement of their own, and later sees where it landed.</summary>
[EnableRateLimiting(Limits.Writes)]
public sealed class SayModel(ProcessDoor door, StatementDesk desk, StatementBook book, TallyShelf shelf, TallyRounding rounding, MapReader maps, Listener listener, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    private IReadOnlyDictionary<Guid, Opinion.Tally> _tallies = new Dictionary<Guid, Opinion.Tally>();
    private MapSheet? _sheet;

    internal ProcessView View { get; private set; } = null!;

    internal bool IsOpen { get; private set; }

    internal bool MaySay { get; private set; }

    internal IReadOnlyList<HeardStatement> Mine { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            var statement = await desk.SayAsync(View, Text, cancellationToken);
            Flash.Done(TempData, texts[statement.State == StatementState.Waiting ? "Say.Waits" : "Say.Done"]);
            return Redirect(View.Url + "/listen/say");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    /// <summary>How a statement of one's own was answered, once enough have.</summary>
    internal string? TallyOf(HeardStatement statement) =>
        statement.State == StatementState.Shown && _tallies.TryGetValue(statement.Id, out var tally)
            ? texts["Mine.Tally", Word(statement, Opinion.Answer.Agree, tally.Agree), Word(statement, Opinion.Answer.Disagree, tally.Disagree), Word(statement, Opinion.Answer.Pass, tally.Pass)].Value
            : null;

    /// <summary>What was found of it, once the map is public.</summary>
    internal string? LandedOf(HeardStatement statement) =>
        statement.State == StatementState.Shown && _sheet?.Of(statement.Number) is var (finding, groups) ? texts[$"Mine.Landed.{finding}", string.Join(", ", groups)].Value : null;

    private string Word(HeardStatement statement, Opinion.Answer answer, int number) => rounding.Of(statement.Id, answer, number)?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["FewOrNone"];

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { ConversationPhase: not null } view)
            return false;
        View = view;
        var settings = view.Conversation(clock.GetUtcNow());
        (IsOpen, MaySay) = (settings is not null, settings is { OwnStatements: true });
        if (listener.Key(view.Process.Id) is not { } person)
            return true;
        Mine = await book.ByAsync(view.Process.Id, person, cancellationToken);
        if (Mine.Count == 0)
            return true;
        _tallies = await shelf.OfAsync(view.Process.Id, cancellationToken);
        if (view.IsMapPublic)
            _sheet = (await maps.FindAsync(view.Process.Id, cancellationToken))?.Sheet;
        return true;
    }
}
