using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Folkmoot.Ledger.Tests;

/// <summary>An export changed by somebody who knows how the chain is made: every sequence and hash fits again.</summary>
internal sealed class Forgery(Journal journal)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public List<JsonObject> Entries { get; } = [.. journal.Entries.Select(entry => JsonNode.Parse(entry.Line.Span)!.AsObject())];

    public JsonObject Last(string kind) => Entries.Last(entry => (string?)entry["event"]!["kind"] == kind);

    public JsonObject First(string kind) => Entries.First(entry => (string?)entry["event"]!["kind"] == kind);

    public int LineOf(JsonObject entry) => Entries.IndexOf(entry) + 1;

    public VerificationReport Verify()
    {
        var export = new StringBuilder();
        var previous = new string('0', 64);
        for (var at = 0; at < Entries.Count; at++)
        {
            Entries[at]["seq"] = at + 1;
            Entries[at]["previous"] = previous;
            Entries[at].Remove("hash");
            var hashed = Entries[at].ToJsonString(Plain)[..^1];
            previous = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)));
            export.Append(hashed).Append($",\"hash\":\"{previous}\"}}\n");
        }

        return JournalVerifier.Verify(new MemoryStream(Encoding.UTF8.GetBytes(export.ToString())));
    }
}
