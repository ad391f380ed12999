using System.Text.Json;

namespace Folkmoot.Funds;

/// <summary>One part of a grant that is paid over time.</summary>
/// <param name="Pence">How much, in minor units.</param>
/// <param name="Due">The day it is due; null for at once.</param>
/// <param name="Condition">The code of what must be met before it is paid, such as a review at a break point; null for nothing.</param>
public sealed record PlannedInstalment(long Pence, DateOnly? Due, string? Condition)
{
    public static string Write(IReadOnlyList<PlannedInstalment> plan) => JsonSerializer.Serialize(plan, JsonSerializerOptions.Web);

    public static IReadOnlyList<PlannedInstalment> Read(string plan) => JsonSerializer.Deserialize<List<PlannedInstalment>>(plan, JsonSerializerOptions.Web) ?? [];
}
