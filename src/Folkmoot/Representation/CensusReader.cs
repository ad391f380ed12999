using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Folkmoot.Representation;

/// <summary>Reads census figures from a table (RFC 4180; commas, semicolons or tabs) with the columns question, answer and people.</summary>
internal static class CensusReader
{
    public const int MaxBytes = 256 * 1024;

    private const int MostPeople = 100_000_000;
    private const int MostAreas = 200;
    private const int MostFaults = 50;

    public static CensusList Read(byte[] content)
    {
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return new CensusList([], ["A letter is not written in UTF-8; save the table as \"CSV UTF-8\" and upload that file."]);
        }

        if (text.Contains('\0', StringComparison.Ordinal) || text.StartsWith("PK", StringComparison.Ordinal))
            return new CensusList([], ["This is no text file; save the table as \"CSV UTF-8\" and upload that file."]);
        var faults = new List<string>();
        var cells = new List<(Question Question, string Value, int People)>();
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            BadDataFound = bad => faults.Add($"Line {bad.Context?.Parser?.RawRow ?? 0}: a quotation mark stands inside a field; put the whole field in quotes and double the mark."),
            TrimOptions = TrimOptions.Trim,
        };
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, settings);
        for (var row = 0; parser.Read() && faults.Count < MostFaults; row++)
        {
            var fields = parser.Record ?? [];
            if (fields.All(string.IsNullOrWhiteSpace) || (row == 0 && fields is [var first, ..] && string.Equals(first, "question", StringComparison.OrdinalIgnoreCase)))
                continue;
            if (Fault(fields, cells) is { } fault)
                faults.Add($"Line {parser.RawRow}: {fault}");
        }

        if (cells.Count == 0 && faults.Count == 0)
            faults.Add("The table holds no figures; write a line such as \"age,16-24,1200\" for each.");
        if (cells.Count(c => c.Question == Question.Area) > MostAreas)
            faults.Add($"The table names more than {MostAreas} areas; use larger ones.");
        return new CensusList(cells, faults);
    }

    private static string? Fault(string[] fields, List<(Question Question, string Value, int People)> cells)
    {
        if (fields.Length != 3)
            return $"there are {fields.Length} fields instead of 3; write question, answer and people, such as \"age,16-24,1200\".";
        if (!Enum.TryParse<Question>(fields[0], ignoreCase: true, out var question) || !Enum.IsDefined(question) || char.IsAsciiDigit(fields[0][0]))
            return $"\"{Shorten(fields[0])}\" is none of our questions; write age, sex, ethnicity, disability or area.";
        var value = question == Question.Area ? fields[1] : fields[1].ToLowerInvariant().Replace(' ', '-');
        if (question == Question.Area ? value.Length is 0 or > AnswerCodes.MaxLength || value.Any(char.IsControl) : !AnswerCodes.Of(question).Contains(value))
        {
            return question == Question.Area
                ? $"name the area in 1 to {AnswerCodes.MaxLength} characters."
                : $"\"{Shorten(fields[1])}\" is no answer to {fields[0]}; write {string.Join(", ", AnswerCodes.Of(question))}.";
        }

        if (!int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var people) || people > MostPeople)
            return $"\"{Shorten(fields[2])}\" is no number of people; write a whole number without commas, at most {MostPeople}.";
        if (cells.Exists(c => c.Question == question && c.Value == value))
            return $"{fields[0]}, {value} stands there already; remove one of the two lines.";
        cells.Add((question, value, people));
        return null;
    }

    private static string Shorten(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
