using System.Globalization;
using System.Text.Json;

namespace Folkmoot.Ledger;

/// <summary>Reads lines of the export, strictly: every property, in its order, and nothing else.</summary>
internal sealed class EntryReader
{
    private readonly AccountTable _accounts;
    private readonly NameTable _names = new();
    private readonly ReadEntry _entry = new() { Event = new JournalOpened { Format = 1, Title = "", Currency = "" } };
    private readonly EventReader _events;

    public EntryReader(AccountTable accounts)
    {
        _accounts = accounts;
        _events = new EventReader(_names);
    }

    /// <summary>Reads one line.</summary>
    /// <returns>The entry; good until the next is read.</returns>
    /// <exception cref="LineException">The line is not an entry.</exception>
    public ReadEntry Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            Expect(ref json, JsonTokenType.StartObject);
            _entry.Sequence = Property(ref json, "seq"u8).GetInt64();
            _entry.Key = Property(ref json, "key"u8).GetString() ?? "";
            _entry.Recorded = RecordedAt(Property(ref json, "recorded"u8).ValueSpan);
            _entry.Effective = Day(Property(ref json, "effective"u8).ValueSpan);
            _entry.Actor = Text(ref Property(ref json, "actor"u8));
            _entry.Reason = Text(ref Property(ref json, "reason"u8));
            Property(ref json, "event"u8);
            _entry.Event = _events.Read(ref json) ?? throw new LineException("its event is null");
            NextName(ref json);
            Postings(ref json);
            Evaluations(ref json);
            if (!json.ValueTextEquals("previous"u8))
                throw new LineException($"it has \"{json.GetString()}\" where \"previous\" belongs");
            json.Read();
            _entry.Previous = json.GetString() ?? "";
            Property(ref json, "hash"u8);
            Expect(ref json, JsonTokenType.EndObject);
            return json.BytesConsumed == line.Length ? _entry : throw new LineException("something follows the entry on its line");
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

    private string Text(ref Utf8JsonReader json) => json is { TokenType: JsonTokenType.String, ValueIsEscaped: false } ? _names.Find(json.ValueSpan) : json.GetString() ?? "";

    private void Postings(ref Utf8JsonReader json)
    {
        _entry.Postings.Clear();
        if (!json.ValueTextEquals("postings"u8))
            return;
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType is JsonTokenType.StartArray)
        {
            Expect(ref json, JsonTokenType.String);
            if (json.ValueIsEscaped || !_accounts.TryFind(json.ValueSpan, out var account))
                throw new LineException($"\"{json.GetString()}\" is not an account");
            Expect(ref json, JsonTokenType.Number);
            _entry.Postings.Add((account, json.GetInt64()));
            Expect(ref json, JsonTokenType.EndArray);
        }

        NextName(ref json);
    }

    private void Evaluations(ref Utf8JsonReader json)
    {
        _entry.Evaluations.Clear();
        if (!json.ValueTextEquals("evaluations"u8))
            return;
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType is JsonTokenType.StartObject)
            _entry.Evaluations.Add(_events.Evaluation(ref json));
        NextName(ref json);
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

    public static bool TryDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return false;
        var (year, month, number) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        if (year < 1 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, number);
        return true;
    }

    private static DateOnly Day(ReadOnlySpan<byte> text) => TryDay(text, out var day) ? day : throw new LineException($"\"{System.Text.Encoding.UTF8.GetString(text)}\" is not a day");

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
