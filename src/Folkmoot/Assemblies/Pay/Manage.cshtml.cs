using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Security;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Pay;

/// <summary>An organiser notes what members are owed and sets the money aside in the fund.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ManageModel(AssemblyDoor door, PayDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal PayView Money { get; private set; } = null!;

    [BindProperty]
    public string? Seat { get; set; }

    [BindProperty]
    public MemberCostKind Kind { get; set; } = MemberCostKind.Travel;

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Outcomes { get; set; }

    internal long Owed => Money.Open.Sum(c => c.Cost.Pence);

    internal string Say(long pence) => Currencies.Format(pence, View.Process.Currency);

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostPromiseAsync(CancellationToken cancellationToken) => DoAsync(() => desk.PromiseAsync(current.Actor, Assembly, cancellationToken), texts["Promised"], Here);

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.AddAsync(current.Actor, Assembly, WholeNumber.Read(Seat, 1, 100_000, nameof(Seat)), Kind, Amount, cancellationToken), texts["Added"], Here);

    public Task<IActionResult> OnPostRemoveAsync(Guid cost, CancellationToken cancellationToken) => DoAsync(() => desk.RemoveAsync(current.Actor, Assembly, cost, cancellationToken), texts["Removed"], Here);

    public Task<IActionResult> OnPostAsideAsync(CancellationToken cancellationToken) => DoAsync(() => desk.SetAsideAsync(current.Actor, Assembly, Outcomes, cancellationToken), texts["SetAside"], Here);

    private string Here => Assembly.ManageUrl + "/money";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Money = await desk.FindAsync(Assembly, cancellationToken);
        return true;
    }
}
