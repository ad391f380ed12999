using Folkmoot.Assemblies.Online;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Tables;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>An organiser says who is to be in the assembly, beside the figures of the census.</summary>
[EnableRateLimiting(Limits.Writes)]
[RequestSizeLimit(QuotaDesk.MaxPostcodeBytes + (64 * 1024))]
[RequestFormLimits(ValueLengthLimit = QuotaDesk.MaxPostcodeBytes)]
internal sealed class QuotasModel(AssemblyDoor door, QuotaDesk desk, SheetDesk sheets, PoolReader pool, FolkmootDb db, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal PoolFigures Pool { get; private set; } = null!;

    internal IReadOnlyList<Feature> Features { get; private set; } = [];

    internal int Postcodes { get; private set; }

    internal bool NeedsReason => Assembly.Recruitment.State != PhaseState.Planned;

    [BindProperty]
    public string? Table { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public IFormFile? List { get; set; }

    [BindProperty]
    public IFormFile? PostcodeFile { get; set; }

    /// <summary>The table of postcodes as a spreadsheet puts it on the clipboard.</summary>
    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public SheetForm Sheet { get; set; } = new();

    [BindProperty]
    public SheetForm PostcodeSheet { get; set; } = new();

    /// <summary>The quotas that hold, to be pasted into a spreadsheet.</summary>
    internal string ForPasting => PastedText.Of(QuotaTable.Write(Pool.Rows.Select(r => r.Quota)));

    public void OnGet() => Table = Pool.Rows.Count > 0 ? QuotaTable.Write(Pool.Rows.Select(r => r.Quota)) : "";

    public Task<IActionResult> OnPostTypeAsync(CancellationToken cancellationToken)
    {
        if (Table?.Length > QuotaTable.MaxBytes)
            Table = "";
        return DoAsync(() => desk.SetAsync(current.Actor, Assembly, QuotaDesk.Typed(Table), Reason, cancellationToken), texts["Quotas.Done"], Assembly.ManageUrl + "/quotas");
    }

    public Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken) => DoAsync(
        async () => await desk.SetAsync(current.Actor, Assembly, await TableSource.ReadAsync(List, null, QuotaTable.MaxBytes, (nameof(List), nameof(Table)), texts, cancellationToken), Reason, cancellationToken), texts["Quotas.Done"], Assembly.ManageUrl + "/quotas");

    public Task<IActionResult> OnPostPostcodesAsync(CancellationToken cancellationToken) => DoAsync(
        async () => await desk.SetPostcodesAsync(current.Actor, Assembly, await TableSource.ReadAsync(PostcodeFile, Pasted, QuotaDesk.MaxPostcodeBytes, (nameof(PostcodeFile), nameof(Pasted)), texts, cancellationToken), cancellationToken), texts["Postcodes.Done"], Assembly.ManageUrl + "/quotas");

    public Task<IActionResult> OnPostSheetAsync(CancellationToken cancellationToken) => DoAsync(
        async () => await desk.SetAsync(current.Actor, Assembly, await sheets.ReadAsync(Assembly, Sheet, QuotaTable.MaxBytes, cancellationToken), Sheet.Reason, cancellationToken),
        nameof(Sheet), texts["Quotas.Done"], () => Assembly.ManageUrl + "/quotas");

    public Task<IActionResult> OnPostPostcodeSheetAsync(CancellationToken cancellationToken) => DoAsync(
        async () => await desk.SetPostcodesAsync(current.Actor, Assembly, await sheets.ReadAsync(Assembly, PostcodeSheet, QuotaDesk.MaxPostcodeBytes, cancellationToken), cancellationToken),
        nameof(PostcodeSheet), texts["Postcodes.Done"], () => Assembly.ManageUrl + "/quotas");

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Pool = await pool.FiguresAsync(Assembly.Id, cancellationToken);
        Features = await desk.FeaturesAsync(Assembly.Id, cancellationToken);
        Sheet.AsksReason = NeedsReason;
        Postcodes = await db.PostcodeAreas.CountAsync(p => p.ProcessId == Assembly.Id, cancellationToken);
        return true;
    }
}
