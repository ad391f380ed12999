using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>An organiser writes to those who registered, were drawn or were not, from a template.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class SendModel(AssemblyDoor door, LetterDesk desk, PoolReader pool, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    private static readonly MailingKind[] Kinds = [MailingKind.Pool, MailingKind.Drawn, MailingKind.NotDrawn, MailingKind.Members];

    /// <summary>How many people each kind of letter goes to.</summary>
    internal IReadOnlyList<(MailingKind Kind, int Count)> Counts { get; private set; } = [];

    internal IReadOnlyList<Mailing> Mailings { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public MailingKind? Kind { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    public void OnGet()
    {
        if (Kind is not { } kind || !Kinds.Contains(kind))
            Kind = null;
        else
            (Subject, Body) = desk.Template(Assembly, kind);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Kind is not { } kind || !Kinds.Contains(kind))
            Kind = null;
        return DoAsync(() => desk.SendAsync(current.Actor, Assembly, Kind ?? throw new RefusedException(texts["Send.Choose"]), Subject, Body, cancellationToken), texts["Send.Done"], Assembly.ManageUrl + "/send");
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var counts = new List<(MailingKind, int)>();
        foreach (var kind in Kinds)
            counts.Add((kind, (await desk.PeopleAsync(Assembly, kind, cancellationToken)).Count));
        Counts = counts;
        Mailings = await pool.MailingsAsync(Assembly.Id, cancellationToken);
        return true;
    }
}
