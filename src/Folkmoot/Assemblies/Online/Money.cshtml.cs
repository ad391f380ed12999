using Folkmoot.Assemblies.Pay;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Online;

/// <summary>An organiser puts a list of what members are paid into a Google sheet.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class MoneyModel(AssemblyDoor door, SheetDesk desk, PayDesk pay, ICurrentActor current, IStringLocalizer<Texts> texts) : WritePage(door, desk, current, texts)
{
    private OutTable _table = null!;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    internal override string Back => Assembly.ManageUrl + "/money";

    internal override string Holds => Texts["Money.Holds"];

    private protected override string Suggested => Texts["Money.Tab", Number];

    private protected override Task<(OutTable Table, string What)> TableAsync(CancellationToken cancellationToken) =>
        Task.FromResult((_table, $"what members are paid, list {Number}"));

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (PayTable.Find(await pay.FindAsync(Assembly, cancellationToken), Number, View.Process.Slug) is not { } table)
            return false;
        _table = table;
        return true;
    }
}
