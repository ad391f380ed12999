using System.Text.Json;

namespace Folkmoot.Calls;

/// <summary>What a rule of a call says of a bid.</summary>
/// <param name="Kind">Pass, caveat or fail.</param>
/// <param name="Sentence">Why, for the group; empty for a pass.</param>
public sealed record RuleVerdict(VerdictKind Kind, string Sentence)
{
    public static string Write(IReadOnlyList<RuleVerdict> verdicts) => JsonSerializer.Serialize(verdicts, JsonSerializerOptions.Web);

    public static IReadOnlyList<RuleVerdict> Read(string verdicts) => JsonSerializer.Deserialize<List<RuleVerdict>>(verdicts, JsonSerializerOptions.Web) ?? [];
}
