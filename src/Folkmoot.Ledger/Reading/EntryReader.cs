using System.Globalization;
using System.Text.Json;

namespace Folkmoot.Ledger;

/// <summary>Reads lines of the export, strictly: every property, in its order, and nothing else.</summary>
internal sealed class EntryReader(AccountTable accounts)
{
    private readonly List<(Account, long)> _postings = [];

    /// <exception cref="LineException">The line is not an entry.</exception>
    public ReadEntry Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            Expect(ref json, JsonTokenType.StartObject);
            var sequence = Property(ref json, "seq"u8).GetInt64();
            var key = Property(ref json, "key"u8).GetString();
            var recorded = RecordedAt(Property(ref json, "recorded"u8).ValueSpan);
            var effective = Day(Property(ref json, "effective"u8).ValueSpan);
            var actor = Property(ref json, "actor"u8).GetString();
            var reason = Property(ref json, "reason"u8).GetString();
            Property(ref json, "event"u8);
            var what = JsonSerializer.Deserialize(ref json, LedgerJson.Default.LedgerEvent);
            NextName(ref json);
            var postings = Postings(ref json);
            var evaluations = Evaluations(ref json);
            if (!json.ValueTextEquals("previous"u8))
                throw new LineException($"it has \"{json.GetString()}\" where \"previous\" belongs");
            json.Read();
            var previous = json.GetString();
            Property(ref json, "hash"u8);
            Expect(ref json, JsonTokenType.EndObject);
            if (json.BytesConsumed != line.Length)
                throw new LineException("something follows the entry on its line");
            return new ReadEntry
            {
                Sequence = sequence,
                Recorded = recorded,
                Instruction = new Instruction { Key = key ?? "", Effective = effective, Actor = actor ?? "", Reason = reason ?? "", Event = what ?? throw new LineException("its event is null") },
                Postings = postings,
                Evaluations = evaluations,
                Previous = previous ?? "",
            };
        }
        catch (JsonException error)
        {
            throw new LineException($"it is not an entry in JSON ({FirstSentence(error.Message)})");
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or NotSupportedException)
        {
            throw new LineException($"a value is of the wrong kind ({FirstSentence(error.Message)})");
        }
    }

    private (Account, long)[] Postings(ref Utf8JsonReader json)
    {
        if (!json.ValueTextEquals("postings"u8))
            return [];
        _postings.Clear();
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType is JsonTokenType.StartArray)
        {
            Expect(ref json, JsonTokenType.String);
            if (json.ValueIsEscaped || !accounts.TryFind(json.ValueSpan, out var account))
                throw new LineException($"\"{json.GetString()}\" is not an account");
            Expect(ref json, JsonTokenType.Number);
            _postings.Add((account, json.GetInt64()));
            Expect(ref json, JsonTokenType.EndArray);
        }

        NextName(ref json);
        return [.. _postings];
    }

    private static List<Evaluation> Evaluations(ref Utf8JsonReader json)
    {
        var evaluations = new List<Evaluation>();
        if (!json.ValueTextEquals("evaluations"u8))
            return evaluations;
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType is JsonTokenType.StartObject)
            evaluations.Add(JsonSerializer.Deserialize(ref json, LedgerJson.Default.Evaluation)!);
        NextName(ref json);
        return evaluations;
    }

    private static ref Utf8JsonReader Property(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        json.Read();
        if (json.TokenType is not JsonTokenType.PropertyName || !json.ValueTextEquals(name))
            throw new LineException($"\"{System.Text.Encoding.UTF8.GetString(name)}\" is not where it belongs");
        json.Read();
        return ref json;
    }

    private static void NextName(ref Utf8JsonReader json) => Expect(ref json, JsonTokenType.PropertyName);

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw new LineException($"it has {json.TokenType} where {type} belongs");
    }

    private static DateOnly Day(ReadOnlySpan<byte> text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && Digits(text[..4]) is var year and > 0 && Digits(text[5..7]) is var month and > 0 and < 13 && Digits(text[8..]) is var day and > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : throw new LineException($"\"{System.Text.Encoding.UTF8.GetString(text)}\" is not a day");

    private static DateTimeOffset RecordedAt(ReadOnlySpan<byte> text)
    {
        if (text.Length == JournalLine.RecordedLength && text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == '.' && text[23] == 'Z'
            && Digits(text[11..13]) is var hour and >= 0 and < 24 && Digits(text[14..16]) is var minute and >= 0 and < 60 && Digits(text[17..19]) is var second and >= 0 and < 60 && Digits(text[20..23]) is var thousandths and >= 0)
            return new DateTimeOffset(Day(text[..10]).ToDateTime(new TimeOnly(hour, minute, second, thousandths)), TimeSpan.Zero);
        throw new LineException($"\"{System.Text.Encoding.UTF8.GetString(text)}\" is not a moment such as 2026-04-01T09:30:00.000Z");
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return -1;
            value = (10 * value) + (digit - '0');
        }

        return value;
    }

    private static string FirstSentence(string message) => message.Split(['\n', '\r'])[0].Split(" Path:")[0].Split(". LineNumber")[0].TrimEnd('.').ToString(CultureInfo.InvariantCulture);
}
