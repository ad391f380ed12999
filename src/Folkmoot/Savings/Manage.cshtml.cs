using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>The office begins cases and loads the place's unit costs.</summary>
public sealed class ManageModel(Places places, CaseBook book, CaseDesk desk, UnitCostDesk costs, ICurrentActor current, IStringLocalizer<Texts> texts) : SavingsPage
{
    public IReadOnlyList<SavingsCase> Cases { get; private set; } = [];

    public IReadOnlyList<UnitCost> Costs { get; private set; } = [];

    [BindProperty]
    public CaseForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Table { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostBeginAsync(string place, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, cancellationToken), texts["Done.Begun"], nameof(Form), async () =>
        $"/{await desk.BeginAsync(current.Actor, Place, Form, cancellationToken)}");

    public Task<IActionResult> OnPostCostsAsync(string place, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, cancellationToken), texts["Done.Costs"], "", async () =>
    {
        if (Table is null)
            throw new RefusedException(texts["Table.NoFile"], nameof(Table));
        await using var stream = Table.OpenReadStream();
        var file = await UploadedFile.ReadAsync(Table.FileName, stream, Table.Length, UnitCostReader.MaxBytes, texts["Table.Empty"], texts["Table.Large"], cancellationToken);
        await costs.LoadAsync(current.Actor, Place, file.Content, cancellationToken);
        return "";
    });

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return false;
        Place = found;
        Cases = await book.ListAsync(found.Id, cancellationToken);
        Costs = await book.UnitCostsAsync(found.Id, cancellationToken);
        return true;
    }
}
