using Folkmoot.Assemblies.Online;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Security;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>An organiser uploads the addresses of the area and draws those that get a letter.</summary>
[EnableRateLimiting(Limits.Writes)]
[RequestSizeLimit(AddressDesk.MaxBytes + (64 * 1024))]
[RequestFormLimits(ValueLengthLimit = AddressDesk.MaxBytes)]
internal sealed class AddressesModel(AssemblyDoor door, AddressDesk desk, SheetDesk sheets, PoolReader pool, FolkmootDb db, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal int All { get; private set; }

    internal int Deprived { get; private set; }

    internal int Invited { get; private set; }

    /// <summary>Invited addresses from which somebody registered.</summary>
    internal int Answered { get; private set; }

    internal IReadOnlyList<Mailing> Mailings { get; private set; } = [];

    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The table as a spreadsheet puts it on the clipboard.</summary>
    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public SheetForm Sheet { get; set; } = new();

    [BindProperty]
    public string? Letters { get; set; }

    [BindProperty]
    public string? Extra { get; set; }

    [BindProperty]
    public string? Seed { get; set; }

    public void OnGet() => Extra = Deprived > 0 ? "20" : "0";

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var table = await TableSource.ReadAsync(List, Pasted, AddressDesk.MaxBytes, (nameof(List), nameof(Pasted)), texts, cancellationToken);
        await desk.AddAsync(current.Actor, Assembly, table, cancellationToken);
    }, texts["Addresses.Done"], Assembly.ManageUrl + "/addresses");

    public Task<IActionResult> OnPostSheetAsync(CancellationToken cancellationToken) => DoAsync(
        async () => await desk.AddAsync(current.Actor, Assembly, await sheets.ReadAsync(Assembly, Sheet, AddressDesk.MaxBytes, cancellationToken), cancellationToken),
        nameof(Sheet), texts["Addresses.Done"], () => Assembly.ManageUrl + "/addresses");

    public Task<IActionResult> OnPostDrawAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var letters = WholeNumber.Read(Letters, 1, Math.Max(1, All - Invited), nameof(Letters));
        await desk.DrawAsync(current.Actor, Assembly, letters, WholeNumber.Read(Extra, 0, 100, nameof(Extra)), Seed, cancellationToken);
    }, texts["Letters.Done"], Assembly.ManageUrl + "/addresses");

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var all = db.InvitedAddresses.AsNoTracking().Where(a => a.ProcessId == Assembly.Id);
        All = await all.CountAsync(cancellationToken);
        Deprived = await all.CountAsync(a => a.IsDeprived, cancellationToken);
        Invited = await all.CountAsync(a => a.Mailing != null, cancellationToken);
        Answered = await db.Registrations.Where(r => r.ProcessId == Assembly.Id && r.AddressId != null).Select(r => r.AddressId).Distinct().CountAsync(cancellationToken);
        Mailings = await pool.MailingsAsync(Assembly.Id, cancellationToken);
        return true;
    }
}
