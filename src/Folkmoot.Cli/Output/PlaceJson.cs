using System.Text.Json;
using Folkmoot.Cli.Count;

namespace Folkmoot.Cli.Output;

/// <summary>Several counts as one JSON object, each of them whole under <c>parts</c>.</summary>
internal static class PlaceJson
{
    public static void Write(StreamWriter output, PlaceReport place)
    {
        output.Flush();
        using (var json = new Utf8JsonWriter(output.BaseStream, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("title", place.Title);
            json.Number("budget", place.Sum(part => part.Election.Budget));
            json.Ids("winners", place.Parts.SelectMany(part => part.Report.Result.WinnerIds));
            json.Number("spent", place.Sum(part => part.Result.Spent));
            json.WriteNumber("exact_comparisons", place.Parts.Sum(part => part.Report.Result.ExactComparisons));
            json.WriteStartArray("parts");
            foreach (var (name, report) in place.Parts)
            {
                json.WriteStartObject();
                json.WriteString("part", name);
                JsonReport.WriteMembers(json, report);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            JsonReport.WriteTimes(json, place.Read, place.Count);
            json.WriteEndObject();
        }

        output.WriteLine();
    }
}
