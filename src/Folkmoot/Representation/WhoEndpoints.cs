using System.Globalization;
using System.Text;
using System.Text.Json;
using Folkmoot.Platform.Answers;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Representation;

/// <summary>Who takes part, as data: the figures of the page and no others.</summary>
internal static class WhoEndpoints
{
    public const string Csv = "/places/{place}/{process}/who.csv";
    public const string Json = "/api/v1/places/{place}/processes/{process}/who";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Csv, CsvAsync).IsPublicPage().ExcludeFromDescription();
        endpoints.MapGet(Json, JsonAsync).IsPublicPage()
            .WithName("GetWhoTookPart").WithTags("Processes")
            .WithSummary("Who takes part in a process and who does not, beside the census: only counts that may be shown.")
            .Produces<WhoDocument>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> JsonAsync(string place, string process, ProcessDoor door, SurveyDesk desk, CancellationToken cancellationToken) =>
        await FindAsync(place, process, door, desk, cancellationToken) is { } document
            ? new TaggedAnswer(JsonSerializer.SerializeToUtf8Bytes(document, SurveyDesk.Json), "application/json; charset=utf-8")
            : Results.NotFound();

    private static async Task<IResult> CsvAsync(string place, string process, ProcessDoor door, SurveyDesk desk, CancellationToken cancellationToken)
    {
        if (await FindAsync(place, process, door, desk, cancellationToken) is not { } document)
            return Results.NotFound();
        var text = new StringBuilder("question,answer,number,share_in_thousandths,people,census_share_in_thousandths,missing\r\n");
        foreach (var table in document.Tables)
        {
            foreach (var row in table.Rows)
                text.Append(CultureInfo.InvariantCulture, $"{Field(table.Question.ToString())},{Field(row.Value)},{row.Number},{row.Share},{row.People},{row.CensusShare},{(row.IsGap ? "yes" : "no")}\r\n");
        }

        return new TaggedAnswer(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8");
    }

    private static async Task<WhoDocument?> FindAsync(string place, string process, ProcessDoor door, SurveyDesk desk, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || await desk.FindAsync(view.Process.Id, cancellationToken) is not { } survey)
            return null;
        var tables = await desk.TablesAsync(survey, cancellationToken);
        return new WhoDocument(survey.Day, [.. tables.Select(t => new WhoTable(t.Question, t.Total, [.. t.Rows.Select(r => new WhoRow(r.Value, r.Number, r.Share, r.People, r.CensusShare, r.IsGap))]))]);
    }

    // In quotes, with an apostrophe in front where a spreadsheet would otherwise take it for a formula.
    private static string Field(string text) =>
        '"' + (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" : "") + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
