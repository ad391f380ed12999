using System.Text.Json;

namespace Folkmoot.Assurance;

/// <summary>What a report says.</summary>
/// <param name="Pool">The name of the pool.</param>
/// <param name="Entries">How many entries the journal had.</param>
/// <param name="Head">The hash of the last one: whoever has the journal can work the figures out again at that point.</param>
/// <param name="Sections">The parts of the report.</param>
/// <param name="Stories">The stories that it showed; null in reports from before there were any.</param>
public sealed record ReportContent(string Pool, int Entries, string Head, IReadOnlyList<ReportSection> Sections, IReadOnlyList<StoryReference>? Stories = null)
{
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static ReportContent Read(string content) => JsonSerializer.Deserialize<ReportContent>(content, JsonSerializerOptions.Web)!;
}
