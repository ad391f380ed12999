using System.Globalization;
using Folkmoot.Assemblies.Carry;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Security;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>The organisers change a draft, note amendments, count hands, and write down what the resonance group advises.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class EditModel(AssemblyDoor door, RecommendationDesk desk, VoteDesk votes, CarryDesk carry, FolkmootDb db, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal Recommendation One { get; private set; } = null!;

    /// <summary>Amendments that nobody decided yet.</summary>
    internal IReadOnlyList<Amendment> Open { get; private set; } = [];

    internal int Members { get; private set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Amended { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Taken { get; set; }

    [BindProperty]
    public string? Withdrawn { get; set; }

    [BindProperty]
    public string? For { get; set; }

    [BindProperty]
    public string? Against { get; set; }

    [BindProperty]
    public string? Abstained { get; set; }

    [BindProperty]
    public string? Adviser { get; set; }

    [BindProperty]
    public string? Advice { get; set; }

    public void OnGet() => (Title, Text, Reasons, Amended) = (One.Title, One.Words, One.Reasons, One.Words);

    public Task<IActionResult> OnPostSaveAsync(Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.EditAsync(current.Actor, Assembly, One.Id, Title, Text, Reasons, version, cancellationToken), texts["Edit.Saved"], Here);

    public Task<IActionResult> OnPostAmendAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.AmendAsync(current.Actor, Assembly, One.Id, null, Amended, Why, cancellationToken), texts["Member.Amended.Done"], Here);

    public Task<IActionResult> OnPostDecideAsync(Guid amendment, Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.DecideAsync(current.Actor, Assembly, amendment, Taken, Reason, version, cancellationToken), texts["Edit.Decided"], Here);

    public Task<IActionResult> OnPostWithdrawAsync(Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.WithdrawAsync(current.Actor, Assembly, One.Id, Withdrawn, version, cancellationToken), texts["Edit.WithdrawnDone"], Here);

    public Task<IActionResult> OnPostHandsAsync(CancellationToken cancellationToken) => DoAsync(
        () => votes.CountHandsAsync(current.Actor, Assembly, One.Id, WholeNumber.Read(For, 0, MandateSettings.MostSeats, nameof(For)), WholeNumber.Read(Against, 0, MandateSettings.MostSeats, nameof(Against)), WholeNumber.Read(Abstained, 0, MandateSettings.MostSeats, nameof(Abstained)), cancellationToken),
        texts["Edit.Counted"],
        Here);

    public Task<IActionResult> OnPostAdviseAsync(CancellationToken cancellationToken) =>
        DoAsync(() => carry.AdviseAsync(current.Actor, Assembly, One.Id, Adviser, Advice, cancellationToken), texts["Edit.Advised"], Here);

    private string Here => $"{Assembly.ManageUrl}/recommendations/{One.Number}";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await desk.FindAsync(Assembly.Id, number, cancellationToken) is not { } one)
            return false;
        One = one;
        Open = await db.Amendments.AsNoTracking().Where(a => a.RecommendationId == one.Id && a.State == AmendmentState.Open).OrderBy(a => a.Number).ToListAsync(cancellationToken);
        Members = await votes.VotersAsync(Assembly, cancellationToken);
        return true;
    }
}
