using System.Text.Json;

namespace Folkmoot.Calls;

/// <summary>Answers by question, and statements agreed with, as they are stored.</summary>
internal static class BidAnswers
{
    public static IReadOnlyDictionary<string, string> Read(string answers) => JsonSerializer.Deserialize<Dictionary<string, string>>(answers) ?? [];

    public static string Write(IReadOnlyDictionary<string, string> answers) => JsonSerializer.Serialize(answers);

    public static IReadOnlyList<string> ReadList(string statements) => JsonSerializer.Deserialize<List<string>>(statements) ?? [];

    public static string Write(IEnumerable<string> statements) => JsonSerializer.Serialize(statements);
}
