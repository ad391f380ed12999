using System.Text.Json;

namespace Folkmoot.Funds;

/// <summary>One part of a grant that is paid over time.</summary>
/// <param name="Pence">How much, in minor units.</param>
/// <param name="Due">The day it is due; null for at once.</param>
/// <param name="Condition">The code of what must be met before it is paid, such as a review at a break point; null for nothing.</param>
public sealed record PlannedInstalment(long Pence, DateOnly? Due, string? Condition)
{
    /// <summary>A sum in equal parts over the years, the odd pennies in the first; every part after the first waits for a review at its break point.</summary>
    public static IReadOnlyList<PlannedInstalment> OverYears(long pence, int years, DateOnly starts) =>
        [.. Enumerable.Range(0, years).Select(at => new PlannedInstalment((pence / years) + (at == 0 ? pence % years : 0), at == 0 ? null : starts.AddYears(at), at == 0 ? null : $"review-{at}"))];

    public static string Write(IReadOnlyList<PlannedInstalment> plan) => JsonSerializer.Serialize(plan, JsonSerializerOptions.Web);

    public static IReadOnlyList<PlannedInstalment> Read(string plan) => JsonSerializer.Deserialize<List<PlannedInstalment>>(plan, JsonSerializerOptions.Web) ?? [];
}
