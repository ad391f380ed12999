using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Folkmoot.Ledger;

/// <summary>An entry as a line of the export, and back.</summary>
internal static class JournalLine
{
    public const string FirstPrevious = "0000000000000000000000000000000000000000000000000000000000000000";
    public const string RecordedFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    public const string DayFormat = "yyyy-MM-dd";

    public const int RecordedLength = 24;
    public const int HashCharacters = 64;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands before the hash, and after it.</summary>
    private static ReadOnlySpan<byte> BeforeHash => ",\"hash\":\""u8;

    private static ReadOnlySpan<byte> AfterHash => "\"}"u8;

    public static (ReadOnlyMemory<byte> Line, string Hash) Write(JournalEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("seq"u8, entry.Sequence);
            json.WriteString("key"u8, entry.Instruction.Key);
            json.WriteString("recorded"u8, entry.Recorded.ToString(RecordedFormat, CultureInfo.InvariantCulture));
            WriteContent(json, entry.Instruction);
            if (entry.Postings.Count > 0)
                WritePostings(json, entry.Postings);
            if (entry.Evaluations.Count > 0)
                WriteEvaluations(json, entry.Evaluations);
            json.WriteString("previous"u8, entry.Previous);
            json.WriteEndObject();
        }

        var written = buffer.WrittenSpan[..^1];
        var hash = Hash(written);
        var line = new byte[written.Length + BeforeHash.Length + HashCharacters + AfterHash.Length];
        written.CopyTo(line);
        BeforeHash.CopyTo(line.AsSpan(written.Length));
        Encoding.ASCII.GetBytes(hash, line.AsSpan(written.Length + BeforeHash.Length));
        AfterHash.CopyTo(line.AsSpan(line.Length - AfterHash.Length));
        return (line, hash);
    }

    /// <summary>What an instruction asks for, without its key: the same bytes mean the same wish.</summary>
    public static byte[] Content(Instruction instruction)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            WriteContent(json, instruction);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static string Hash(ReadOnlySpan<byte> hashed) => Convert.ToHexStringLower(SHA256.HashData(hashed));

    /// <summary>The part of a line that is hashed.</summary>
    /// <returns>False when the line does not end with a hash.</returns>
    public static bool TrySplit(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> hashed, out ReadOnlySpan<byte> hash)
    {
        var tail = BeforeHash.Length + HashCharacters + AfterHash.Length;
        hashed = hash = default;
        if (line.Length <= tail || !line[^tail..].StartsWith(BeforeHash) || !line.EndsWith(AfterHash))
            return false;
        hashed = line[..^tail];
        hash = line.Slice(line.Length - AfterHash.Length - HashCharacters, HashCharacters);
        return true;
    }

    private static void WriteContent(Utf8JsonWriter json, Instruction instruction)
    {
        json.WriteString("effective"u8, instruction.Effective.ToString(DayFormat, CultureInfo.InvariantCulture));
        json.WriteString("actor"u8, instruction.Actor);
        json.WriteString("reason"u8, instruction.Reason);
        json.WritePropertyName("event"u8);
        JsonSerializer.Serialize(json, instruction.Event, LedgerJsonPlain.Context.LedgerEvent);
    }

    private static void WritePostings(Utf8JsonWriter json, IReadOnlyList<Posting> postings)
    {
        json.WriteStartArray("postings"u8);
        foreach (var posting in postings)
        {
            json.WriteStartArray();
            json.WriteStringValue(posting.Account);
            json.WriteNumberValue(posting.Pence);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteEvaluations(Utf8JsonWriter json, IReadOnlyList<Evaluation> evaluations)
    {
        json.WriteStartArray("evaluations"u8);
        foreach (var evaluation in evaluations)
            JsonSerializer.Serialize(json, evaluation, LedgerJsonPlain.Context.Evaluation);
        json.WriteEndArray();
    }
}
