using System.Globalization;
using System.Text;

namespace Folkmoot.Sortition;

/// <summary>
/// Reads the settings file of the field's tools: the part of TOML that they use, which is keys with texts, whole numbers, true and false, and lists of texts.
/// <c>columns_to_keep</c>, <c>max_attempts</c> and <c>solver_backend</c> say nothing about a draw of ours and are passed over.
/// </summary>
public static class FieldSettingsReader
{
    private const int Longest = 1 << 20;
    private static readonly string[] PassedOver = ["columns_to_keep", "max_attempts", "solver_backend"];

    /// <summary>Reads the settings.</summary>
    /// <param name="stream">The file, in UTF-8.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <exception cref="SortitionException">The file does not hold such settings; the message says where and what to do.</exception>
    public static FieldSettings Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var values = Values(Text(stream, name), name);
        var settings = new FieldSettings
        {
            IdColumn = Take<string>("id_column", "a text in quotation marks"),
            Objective = Take<string>("selection_algorithm", "a text in quotation marks") is not { } asked ? null
                : Enum.TryParse<Objective>(asked, ignoreCase: true, out var objective) && !char.IsAsciiDigit(asked[0]) ? objective
                : throw Error(values["selection_algorithm"].Line, $"there is no selection_algorithm \"{asked}\"; known are {string.Join(", ", Enum.GetNames<Objective>().Select(known => known.ToLowerInvariant()))}"),
            Seed = Take<object>("random_number_seed", "a whole number") switch
            {
                null or 0L => null,
                long number => number.ToString(CultureInfo.InvariantCulture),
                _ => throw Error(values["random_number_seed"].Line, "random_number_seed must be a whole number"),
            },
        };
        var (check, columns) = (Take<object>("check_same_address", "true or false"), Take<string[]>("check_same_address_columns", "a list of texts"));
        if (check is not (null or bool))
            throw Error(values["check_same_address"].Line, "check_same_address must be true or false");
        if (check is true && columns is not { Length: > 0 })
            throw Error(values["check_same_address"].Line, "check_same_address is true and check_same_address_columns names no column; name the columns of the address");
        return check is true ? settings with { HouseholdColumns = columns! } : settings;

        T? Take<T>(string key, string what)
            where T : class => !values.TryGetValue(key, out var value) ? null
            : value.Value as T ?? throw Error(value.Line, $"{key} must be {what}");

        SortitionException Error(int line, string what) => new(string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}: {what}."));
    }

    private static string Text(Stream stream, string name)
    {
        var bytes = new byte[Longest + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > Longest)
            throw new SortitionException($"{name}: the settings are longer than a mebibyte; this is another file.");
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes, 0, length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new SortitionException($"{name}: the settings are not in UTF-8; save them as UTF-8.");
        }
    }

    private static Dictionary<string, (object Value, int Line)> Values(string text, string name)
    {
        var values = new Dictionary<string, (object Value, int Line)>(StringComparer.Ordinal);
        var (at, line) = (0, 1);
        while (true)
        {
            Blank(lines: true);
            if (at == text.Length)
                return values;
            var (begin, own) = (at, line);
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-'))
                at++;
            var key = text[begin..at];
            Blank(lines: false);
            if (key.Length == 0 || at == text.Length || text[at++] != '=')
                throw Error("this is no setting; write key = value, without sections");
            Blank(lines: false);
            var value = Value();
            if (Array.IndexOf(PassedOver, key) < 0 && key is not ("id_column" or "check_same_address" or "check_same_address_columns" or "selection_algorithm" or "random_number_seed"))
                throw Error($"\"{key}\" is unknown; leave it out");
            if (!values.TryAdd(key, (value, own)))
                throw Error($"\"{key}\" is there twice; leave one out");
            Blank(lines: false);
            if (at < text.Length && text[at] is not ('\n' or '\r'))
                throw Error("there is something after the value; write each setting on a line of its own");
        }

        void Blank(bool lines)
        {
            for (; at < text.Length; at++)
            {
                if (text[at] == '#')
                {
                    at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
                    if (at == text.Length)
                        return;
                }

                if (text[at] is not (' ' or '\t') && !(lines && text[at] is '\n' or '\r'))
                    return;
                line += text[at] == '\n' ? 1 : 0;
            }
        }

        object Value()
        {
            if (at < text.Length && text[at] is '"' or '\'')
                return Quoted();
            if (at < text.Length && text[at] == '[')
                return List();
            var begin = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' or '+'))
                at++;
            return text[begin..at] switch
            {
                "true" => true,
                "false" => false,
                var digits when long.TryParse(digits.Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
                _ => throw Error("the value is no text in quotation marks, whole number, true, false or list"),
            };
        }

        string Quoted()
        {
            var (mark, written) = (text[at++], new StringBuilder());
            for (; at < text.Length && text[at] != mark; at++)
            {
                if (text[at] is '\n' or '\r')
                    break;
                if (mark == '"' && text[at] == '\\')
                {
                    if (++at == text.Length || text[at] is not ('"' or '\\'))
                        throw Error("after a backslash there must be a quotation mark or a backslash; use single quotation marks for others");
                }

                written.Append(text[at]);
            }

            if (at == text.Length || text[at] != mark)
                throw Error("a text does not end; close its quotation marks on the same line");
            at++;
            return written.ToString();
        }

        string[] List()
        {
            var items = new List<string>();
            at++;
            while (true)
            {
                Blank(lines: true);
                if (at < text.Length && text[at] == ']')
                {
                    at++;
                    return [.. items];
                }

                if (at == text.Length || text[at] is not ('"' or '\''))
                    throw Error("a list must have texts in quotation marks, with commas between them, and end with ]");
                items.Add(Quoted());
                Blank(lines: true);
                if (at < text.Length && text[at] == ',')
                    at++;
                else if (at == text.Length || text[at] != ']')
                    throw Error("a list must have texts in quotation marks, with commas between them, and end with ]");
            }
        }

        SortitionException Error(string what) => new(string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}: {what}."));
    }
}
