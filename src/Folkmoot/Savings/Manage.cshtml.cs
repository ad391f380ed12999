using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>The office begins cases and loads the place's unit costs.</summary>
public sealed class ManageModel(Places places, CaseBook book, CaseDesk desk, UnitCostDesk costs, PriceDesk prices, ICurrentActor current, IStringLocalizer<Texts> texts) : SavingsPage
{
    internal IReadOnlyList<SavingsCase> Cases { get; private set; } = [];

    internal IReadOnlyList<UnitCost> Costs { get; private set; } = [];

    /// <summary>The place's own series of prices.</summary>
    internal IReadOnlyList<PriceIndex> Prices { get; private set; } = [];

    [BindProperty]
    public CaseForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Table { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostBeginAsync(string place, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, cancellationToken), texts["Done.Begun"], nameof(Form), async () =>
        $"/{await desk.BeginAsync(current.Actor, Place, Form, cancellationToken)}");

    public Task<IActionResult> OnPostCostsAsync(string place, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, cancellationToken), texts["Done.Costs"], "", async () =>
    {
        await costs.LoadAsync(current.Actor, Place, await ReadAsync(Table, nameof(Table), cancellationToken), cancellationToken);
        return "";
    });

    [BindProperty]
    public IFormFile? Series { get; set; }

    public Task<IActionResult> OnPostPricesAsync(string place, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, cancellationToken), texts["Done.Prices"], "", async () =>
    {
        await prices.LoadAsync(current.Actor, Place, await ReadAsync(Series, nameof(Series), cancellationToken), cancellationToken);
        return "";
    });

    private async Task<byte[]> ReadAsync(IFormFile? sent, string field, CancellationToken cancellationToken)
    {
        if (sent is null)
            throw new RefusedException(texts["Table.NoFile"], field);
        await using var stream = sent.OpenReadStream();
        return (await UploadedFile.ReadAsync(sent.FileName, stream, sent.Length, SavingsTable.MaxBytes, texts["Table.Empty"], texts["Table.Large"], cancellationToken)).Content;
    }

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return false;
        Place = found;
        Cases = await book.ListAsync(found.Id, cancellationToken);
        Prices = await prices.ListAsync(found.Id, cancellationToken);
        Costs = await book.UnitCostsAsync(found.Id, cancellationToken);
        return true;
    }
}
