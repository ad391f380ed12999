using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Platform.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.MyData;

/// <summary>A person's data to take away: as JSON for programs and as text for people. Both hold the same.</summary>
internal static class DataEndpoints
{
    public const string Json = "/people/data.json";
    public const string Text = "/people/data.txt";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Json, JsonAsync).ExcludeFromDescription();
        endpoints.MapGet(Text, TextAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> JsonAsync(DataBook book, CurrentActor actor, TimeProvider clock, Settings settings, CancellationToken cancellationToken)
    {
        var records = await book.FindAsync(actor.Rights!.Account, cancellationToken);
        var document = new
        {
            Site = settings.Address,
            At = clock.GetUtcNow(),
            Records = records.Select(r => new { r.Topic, r.At, Facts = r.Facts.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), Url = r.Url is null ? null : new Uri(settings.Address, r.Url) }),
        };
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(document, Readable), "application/json; charset=utf-8", "my-data.json");
    }

    private static async Task<IResult> TextAsync(
        DataBook book, CurrentActor actor, TimeProvider clock, Settings settings, IStringLocalizer<Texts> texts, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(texts["Text.Head", settings.Address.Host, Say(clock.GetUtcNow())]).Append('\n');
        foreach (var topic in (await book.FindAsync(actor.Rights!.Account, cancellationToken)).GroupBy(r => r.Topic, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{topic.Key}\n{new string('=', topic.Key.Length)}\n");
            foreach (var record in topic)
            {
                text.Append('\n');
                if (record.At is { } at)
                    text.Append(CultureInfo.InvariantCulture, $"{Say(at)}\n");
                foreach (var (name, value) in record.Facts)
                    text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
                if (record.Url is { } url)
                    text.Append(CultureInfo.InvariantCulture, $"{new Uri(settings.Address, url)}\n");
            }
        }

        text.Append('\n').Append(texts["Not.Ballots"].Value).Append('\n');
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", "my-data.txt");
    }

    private static string Say(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
