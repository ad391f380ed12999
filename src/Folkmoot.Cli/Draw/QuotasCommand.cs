using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Cli.Output;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Draw;

/// <summary><c>folkmoot quotas</c>.</summary>
internal sealed class QuotasCommand
{
    private readonly PoolOptions _pool = new();
    private readonly Option<string> _format = new("--format") { Description = "table for people, json for programs. Default: table.", HelpName = "table|json", DefaultValueFactory = _ => "table" };

    public static Command Create()
    {
        var quotas = new QuotasCommand();
        quotas._format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("quotas", "Say before a draw whether quotas can be met and what each costs.");
        foreach (var option in quotas._pool.All.Append(quotas._format))
            command.Options.Add(option);
        command.SetAction(Failure.Caught(quotas.Run));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (pool, seats, _) = _pool.Read(parsed);
        if (pool.People.Count < seats)
            throw new SortitionException($"The pool has {pool.People.Count} people for {seats} seats; invite more, or draw fewer.");
        var repair = QuotaRepair.Find(pool, seats, cancellation);
        var review = repair is { Changes.Count: 0 } ? QuotaReview.Of(pool, seats, cancellation) : null;
        using var stream = Console.OpenStandardOutput();
        if (parsed.GetRequiredValue(_format) == "json")
        {
            WriteJson(stream, repair, review);
        }
        else
        {
            using var output = new StreamWriter(stream, Console.OutputEncoding, 1 << 16) { NewLine = "\n" };
            WriteTable(output, seats, repair, review);
        }

        return review is null ? ExitCode.BadInput : ExitCode.Good;
    }

    private static void WriteTable(StreamWriter output, int seats, QuotaRepair? repair, QuotaReview? review)
    {
        var style = Style.OfConsole();
        if (review is null)
        {
            output.WriteLine(style.Bold($"No panel of {seats} can meet these quotas."));
            output.WriteLine(repair is null ? "No change within the limits of min_flex and max_flex makes it possible; widen these, or change the number of seats."
                : $"{(repair.IsSmallest ? "The smallest change that makes it possible, as is proven by cases" : "A change that makes it possible, though maybe not the smallest")}: {Plain.Text(repair.ToString())}.");
            return;
        }

        output.WriteLine($"The quotas can be met. On average the lowest chance can be {DrawWords.Chance(review.Lowest)} ({DrawWords.Percent(review.Lowest)} in 100){None(review.WithoutChance)}.");
        output.WriteLine();
        var table = new TextTable(style, "Without the quota for*", "lowest chance", "in 100>", "without a chance>");
        foreach (var cost in review.Costs)
            table.Add($"{cost.Feature} {cost.Value}", cost.Lowest == review.Lowest ? "the same" : cost.Lowest.ToString(), DrawWords.Percent(cost.Lowest), Plain.Count(cost.WithoutChance));
        table.Write(output);
    }

    private static string None(int people) => people == 0 ? string.Empty : $"; {DrawWords.People(people)} {(people == 1 ? "has" : "have")} none";

    private static void WriteJson(Stream stream, QuotaRepair? repair, QuotaReview? review)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteBoolean("possible", review is not null);
            if (review is null && repair is not null)
            {
                json.WriteBoolean("proven_smallest", repair.IsSmallest);
                json.WriteStartArray("changes");
                foreach (var change in repair.Changes)
                {
                    json.WriteStartObject();
                    json.WriteString("feature", change.Feature);
                    json.WriteString("value", change.Value);
                    json.WriteString("bound", change.OfMinimum ? "min" : "max");
                    json.WriteNumber("by", change.OfMinimum ? -change.By : change.By);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            if (review is not null)
            {
                json.WriteString("lowest", review.Lowest.ToString());
                json.WriteNumber("without_chance", review.WithoutChance);
                json.WriteStartArray("without");
                foreach (var cost in review.Costs)
                {
                    json.WriteStartObject();
                    json.WriteString("feature", cost.Feature);
                    json.WriteString("value", cost.Value);
                    json.WriteString("lowest", cost.Lowest.ToString());
                    json.WriteNumber("without_chance", cost.WithoutChance);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
