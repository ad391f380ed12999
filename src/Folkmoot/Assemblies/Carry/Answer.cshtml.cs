using System.Globalization;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Carry;

/// <summary>Those who owe it answer a recommendation, and later tell what became of it.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class AnswerModel(AssemblyDoor door, RecommendationDesk desk, CarryDesk carry, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal Recommendation One { get; private set; } = null!;

    /// <summary>What the mandate leaves to choose.</summary>
    internal IReadOnlyList<ResponseKind> Kinds => Assembly.Mandate.Mandate == Mandate.Decide ? [ResponseKind.Accept, ResponseKind.Adapt] : Enum.GetValues<ResponseKind>();

    [BindProperty]
    public ResponseKind? Kind { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Cost { get; set; }

    [BindProperty]
    public string? LookBack { get; set; }

    public void OnGet() => Who = Assembly.Answerer;

    public Task<IActionResult> OnPostAnswerAsync(Guid version, CancellationToken cancellationToken) => DoAsync(() =>
    {
        var cost = string.IsNullOrWhiteSpace(Cost) ? (long?)null : Currencies.Parse(Cost, View.Process.Currency) is { } money and > 0 ? money : throw new RefusedException(texts["Answer.Cost.Wrong"], nameof(Cost));
        return carry.AnswerAsync(current.Actor, Assembly, One.Id, Kind ?? (ResponseKind)(-1), Reasons, Who, cost, version, cancellationToken);
    }, texts["Answer.Done"], Here);

    public Task<IActionResult> OnPostLookBackAsync(Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => carry.LookBackAsync(current.Actor, Assembly, One.Id, LookBack, version, cancellationToken), texts["LookBack.Done"], Here);

    private string Here => $"{Assembly.Url}/recommendations/{One.Number}";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await desk.FindAsync(Assembly.Id, number, cancellationToken) is not { State: RecommendationState.Carried } one)
            return false;
        One = one;
        return true;
    }
}
