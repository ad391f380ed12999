using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>The office writes an agreement with the partners, signs it, varies it, and notes its reports.</summary>
public sealed class ManageAgreementModel(Places places, PoolBook book, PartnerBook partners, AgreementDesk desk, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : PoolPage(places, book, clock)
{
    /// <summary>Null for a new one.</summary>
    internal AgreementView? Found { get; private set; }

    /// <summary>What is missing before it can be signed.</summary>
    internal IReadOnlyList<AgreementCheck> Missing { get; private set; } = [];

    [BindProperty]
    public AgreementForm Form { get; set; } = new();

    [BindProperty]
    public string? SignedOn { get; set; }

    [BindProperty]
    public string? Paper { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? GivenOn { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, Guid? id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, id, cancellationToken))
            return NotFound();
        if (Found is { Agreement: { } written })
        {
            string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string Bodies(BodyKind kind) => string.Join('\n', written.Parties.Where(party => party.Kind == kind).Select(party => party.Name));
            Form = new AgreementForm
            {
                Kind = written.Kind,
                Title = written.Title,
                StartsOn = Day(written.StartsOn),
                EndsOn = Day(written.EndsOn),
                NhsBodies = Bodies(BodyKind.NhsBody),
                Councils = Bodies(BodyKind.LocalAuthority),
                Others = Bodies(BodyKind.Other),
                Fields = [.. AgreementFields.All.Select(written.Say)],
                Version = written.Version,
            };
        }

        return Page();
    }

    public Task<IActionResult> OnPostWriteAsync(string place, Guid? id, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, id, cancellationToken), texts["Done.Agreement"], nameof(Form), async () =>
    {
        if (Found is not null)
            await desk.ChangeAsync(current.Actor, Place, Pool.JournalId, Found.Agreement.Id, Form, cancellationToken);
        return $"manage/agreements/{Found?.Agreement.Id ?? await desk.BeginAsync(current.Actor, Place, Pool.JournalId, Form, cancellationToken)}";
    });

    public Task<IActionResult> OnPostSignAsync(string place, Guid id, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, id, cancellationToken), texts["Done.Signed"], "", async () =>
    {
        await desk.SignAsync(current.Actor, Place, Pool.JournalId, id, SignedOn, Paper, cancellationToken);
        return $"manage/agreements/{id}";
    });

    public Task<IActionResult> OnPostReportAsync(string place, Guid id, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, id, cancellationToken), texts["Done.Reported"], "", async () =>
    {
        await desk.ReportAsync(current.Actor, Place, Pool.JournalId, id, Due, GivenOn, Paper, cancellationToken);
        return $"manage/agreements/{id}";
    });

    private async Task<bool> FindAsync(string place, Guid? id, CancellationToken cancellationToken)
    {
        if (!await FindPoolAsync(place, cancellationToken))
            return false;
        if (id is not { } known)
            return true;
        Found = await partners.AgreementAsync(Pool.JournalId, known, cancellationToken);
        Missing = Found is null ? [] : AgreementCheck.Of(Found.Agreement);
        return Found is not null;
    }
}
