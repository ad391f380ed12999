using System.Text;
using Folkmoot.Platform;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>Reads files of comma-separated values (RFC 4180) with commas, semicolons or tabs, in UTF-8.</summary>
internal static class CsvRecords
{
    private static readonly char[] s_separators = [',', ';', '\t'];

    /// <returns>The records, each with the line it begins on.</returns>
    /// <exception cref="RefusedException">The file is no text in UTF-8, or a quotation mark is never closed.</exception>
    public static List<(int Line, List<string> Fields)> Read(byte[] file, IStringLocalizer<Texts> texts) => Records(Decode(file, texts), texts);

    private static string Decode(byte[] file, IStringLocalizer<Texts> texts)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? file.AsSpan(3) : file);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(texts["Bank.Encoding"]);
        }
    }

    /// <summary>The records of a CSV file (RFC 4180) with commas, semicolons or tabs, each with the line it begins on.</summary>
    private static List<(int Line, List<string> Fields)> Records(string text, IStringLocalizer<Texts> texts)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new RefusedException(texts["Bank.Encoding"]);
        var separator = s_separators.MaxBy(sign => text.AsSpan(0, Math.Min(text.Length, 2000)).Count(sign));
        var (records, fields, field) = (new List<(int, List<string>)>(), new List<string>(), new StringBuilder());
        var (line, start, quoted) = (1, 1, false);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '\n')
                line++;
            if (quoted)
            {
                if (sign != '"')
                    field.Append(sign);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                    field.Append(text[++at]);
                else
                    quoted = false;
            }
            else if (sign == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (sign == separator || sign == '\n')
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                if (sign == '\n')
                {
                    records.Add((start, fields));
                    (fields, start) = ([], line);
                }
            }
            else
            {
                field.Append(sign);
            }
        }

        if (quoted)
            throw new RefusedException(texts["Bank.Quote", start]);
        if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(field.ToString().Trim());
            records.Add((start, fields));
        }

        return records;
    }
}
