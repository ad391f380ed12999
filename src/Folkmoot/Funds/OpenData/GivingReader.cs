using System.Globalization;
using System.Text;
using System.Text.Json;
using Folkmoot.Platform;
using Folkmoot.Platform.Money;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.OpenData;

/// <summary>Reads a file of grants in the form of the 360Giving Data Standard. A file with one bad grant is refused whole, with the line.</summary>
internal static class GivingReader
{
    public const int MaxBytes = 20_000_000;
    private const int MostGrants = 100_000;

    /// <exception cref="RefusedException">Something does not fit; the sentence names the line.</exception>
    public static IReadOnlyList<PastGrant> Read(byte[] file, Guid journal, IStringLocalizer<Texts> texts)
    {
        var bare = file.AsMemory(file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0);
        try
        {
            using var package = JsonDocument.Parse(bare, new JsonDocumentOptions { MaxDepth = 32 });
            if (package.RootElement.ValueKind is not JsonValueKind.Object || !package.RootElement.TryGetProperty("grants", out var grants) || grants.ValueKind is not JsonValueKind.Array || grants.GetArrayLength() == 0)
                throw new RefusedException(texts["Import.NoGrants"]);
            if (grants.GetArrayLength() > MostGrants)
                throw new RefusedException(texts["Import.Many", MostGrants]);
            var lines = Lines(bare.Span);
            var read = new List<PastGrant>();
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (at, grant) in grants.EnumerateArray().Index())
            {
                var one = Grant(grant, journal, lines[at], texts);
                read.Add(ids.Add(one.GivingId) ? one : throw new RefusedException(texts["Import.Twice", lines[at], one.GivingId]));
            }

            return read;
        }
        catch (JsonException e)
        {
            throw new RefusedException(texts["Import.NoJson", (e.LineNumber ?? 0) + 1]);
        }
    }

    private static PastGrant Grant(JsonElement grant, Guid journal, int line, IStringLocalizer<Texts> texts)
    {
        RefusedException Missing(string member) => new(texts["Import.Missing", line, member]);
        if (grant.ValueKind is not JsonValueKind.Object)
            throw Missing("id");
        string Words(string member, int most) => grant.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String && Clean(value.GetString()!) is { Length: > 0 } text ? text.Length > most ? text[..most] : text : throw Missing(member);
        var currency = Words("currency", 3);
        if (!grant.TryGetProperty("amountAwarded", out var amount) || amount.ValueKind is not JsonValueKind.Number || !amount.TryGetDecimal(out var awarded) || Currencies.Parse(awarded.ToString(CultureInfo.InvariantCulture), currency) is not { } pence)
            throw new RefusedException(texts["Import.Amount", line]);
        var funders = Organisations(grant, "fundingOrganization");
        if (funders.Count == 0)
            throw Missing("fundingOrganization");
        var recipients = Organisations(grant, "recipientOrganization");
        var isPerson = grant.TryGetProperty("recipientIndividual", out _);
        if (isPerson ? recipients.Count > 0 : recipients.Count == 0)
            throw Missing("recipientOrganization");
        var ends = Spans(grant, "actualDates").Concat(Spans(grant, "plannedDates")).FirstOrDefault() ?? "";
        return new PastGrant
        {
            JournalId = journal,
            GivingId = Words("id", PastGrant.MaxId),
            Title = isPerson ? Short(texts["Import.Person"]) : Words("title", PastGrant.MaxTitle),
            // What is written about one person's need is nobody's to publish again.
            Description = isPerson ? "" : Words("description", PastGrant.MaxDescription),
            Currency = currency,
            Pence = pence,
            AwardedOn = Day(Words("awardDate", 40)) ?? throw new RefusedException(texts["Import.Day", line]),
            EndsOn = ends.Length == 0 ? null : Day(ends),
            Funder = funders[0],
            Recipient = isPerson ? "" : recipients[0],
            Places = Short(string.Join(", ", Items(grant, "beneficiaryLocation").Select(place => Text(place, "name")).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))),
        };
    }

    private static List<string> Organisations(JsonElement grant, string member) => [.. Items(grant, member).Where(one => Text(one, "id").Length > 0).Select(one => Text(one, "name")).Where(name => name.Length > 0).Select(Short)];

    private static IEnumerable<string> Spans(JsonElement grant, string member) => Items(grant, member).Select(span => Text(span, "endDate")).Where(day => day.Length > 0);

    private static IEnumerable<JsonElement> Items(JsonElement element, string member) => element.TryGetProperty(member, out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.Object) : [];

    private static string Text(JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String ? Clean(value.GetString()!) : "";

    private static string Clean(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();

    private static string Short(string text) => text.Length > PastGrant.MaxTitle ? text[..PastGrant.MaxTitle] : text;

    private static DateOnly? Day(string text) => text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The line on which each grant begins.</summary>
    private static List<int> Lines(ReadOnlySpan<byte> file)
    {
        var lines = new List<int>();
        var reader = new Utf8JsonReader(file);
        var (inGrants, line, counted) = (false, 1, 0);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                inGrants = reader.ValueTextEquals("grants");
            if (!inGrants || reader.CurrentDepth != 2 || reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                continue;
            var start = (int)reader.TokenStartIndex;
            line += file[counted..start].Count((byte)'\n');
            counted = start;
            lines.Add(line);
        }

        return lines;
    }
}
