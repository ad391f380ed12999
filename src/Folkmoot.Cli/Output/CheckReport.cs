using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Cli.Output;

/// <summary>The findings of a check.</summary>
internal static class CheckReport
{
    public static void WriteTable(TextWriter output, string source, PabulibCheckResult result, Style style)
    {
        foreach (var issue in result.Issues)
            output.WriteLine($"{Plain.Text(source)}{(issue.Line > 0 ? $":{issue.Line}" : "")}: {(issue.Severity == PabulibSeverity.Warning ? "warning" : style.Bold("error"))}: {Plain.Text(issue.Message)} [{issue.Code}]");
        var warnings = result.Issues.Count(issue => issue.Severity == PabulibSeverity.Warning);
        var verdict = $"{Plain.Some(result.Issues.Count - warnings, "error")}, {Plain.Some(warnings, "warning")}";
        output.WriteLine(result.IsValid ? style.Good($"{Plain.Text(source)} is valid: {verdict}") : style.Bold($"{Plain.Text(source)} is not valid: {verdict}"));
    }

    public static void WriteJson(StreamWriter output, string source, PabulibCheckResult result)
    {
        using (var json = new Utf8JsonWriter(output.BaseStream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("file", source);
            json.WriteBoolean("valid", result.IsValid);
            json.WriteStartArray("issues");
            foreach (var issue in result.Issues)
            {
                json.WriteStartObject();
                json.WriteString("severity", issue.Severity == PabulibSeverity.Warning ? "warning" : "error");
                json.WriteString("code", issue.Code.ToString());
                json.WriteNumber("line", issue.Line);
                json.WriteString("message", issue.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine();
    }
}
