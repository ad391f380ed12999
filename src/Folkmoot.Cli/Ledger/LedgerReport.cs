using System.Globalization;
using System.Text.Json;
using Folkmoot.Ledger;

namespace Folkmoot.Cli.Ledger;

/// <summary>What <c>folkmoot ledger</c> says.</summary>
internal static class LedgerReport
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Verified(TextWriter output, string source, VerificationReport report, bool isWhole, bool asJson)
    {
        if (asJson)
        {
            Json(output, json =>
            {
                json.WriteString("file", source);
                json.WriteBoolean("valid", report.IsValid && isWhole);
                json.WriteString("title", report.Title);
                json.WriteString("currency", report.Currency);
                json.WriteNumber("entries", report.Entries);
                json.WriteNumber("postings", report.Postings);
                json.WriteNumber("restrictions_evaluated", report.Evaluations);
                json.WriteString("head", report.Head);
                json.WriteBoolean("head_as_published", isWhole);
                if (report.FirstBad is { } bad)
                {
                    json.WriteStartObject("first_bad");
                    json.WriteNumber("line", bad.Line);
                    json.WriteString("rule", bad.Rule);
                    json.WriteString("reason", bad.Reason);
                    json.WriteEndObject();
                }

                Accounts(json, report.Balances);
            });
            return;
        }

        output.WriteLine(report.Title is null ? source : $"{source}: {report.Title}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Entries:N0} entries, {report.Postings:N0} postings and {report.Evaluations:N0} evaluations of restrictions are right."));
        if (report.FirstBad is { } first)
            output.WriteLine($"Line {first.Line} is not ({first.Rule}): {first.Reason}.");
        else
            output.WriteLine($"Head: {report.Head}");
        if (!isWhole && report.IsValid)
            output.WriteLine("That is not the head that was published: entries were cut off the end, or the journal was written anew.");
    }

    public static void Balances(TextWriter output, IReadOnlyList<Posting> balances, bool asJson)
    {
        if (asJson)
        {
            Json(output, json => Accounts(json, balances));
            return;
        }

        var width = balances.Select(balance => Amount(balance.Pence).Length).DefaultIfEmpty(0).Max();
        foreach (var balance in balances)
            output.WriteLine($"{Amount(balance.Pence).PadLeft(width)}  {balance.Account}");
    }

    private static string Amount(long pence) => string.Create(CultureInfo.InvariantCulture, $"{(pence < 0 ? "-" : "")}{Math.Abs(pence) / 100:#,0}.{Math.Abs(pence) % 100:00}");

    private static void Accounts(Utf8JsonWriter json, IReadOnlyList<Posting> balances)
    {
        json.WriteStartObject("balances");
        foreach (var balance in balances)
            json.WriteNumber(balance.Account, balance.Pence);
        json.WriteEndObject();
    }

    private static void Json(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
