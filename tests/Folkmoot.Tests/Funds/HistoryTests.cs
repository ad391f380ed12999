using System.Net;
using System.Text;
using Folkmoot.Funds;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Funds;

public sealed class HistoryTests
{
    private const string Url = "/places/wyebridge/funds/manage/history";
    private const string Public = "/places/wyebridge/funds/history";

    private const string Good = """
        {"version": "1.4", "grants": [
          {"id": "360G-x-1", "title": "Garden days", "description": "A year of gardening", "currency": "GBP", "amountAwarded": 400.5, "awardDate": "2026-03-31",
           "fundingOrganization": [{"id": "GB-CHC-1111111", "name": "Foundation"}], "recipientOrganization": [{"id": "360G-x-a", "name": "Gardeners"}], "plannedDates": [{"startDate": "2026-04-01", "endDate": "2099-03-31"}]},
          {"id": "360G-x-2", "title": "Help for Ann", "description": "Ann lost her work", "currency": "GBP", "amountAwarded": 100, "awardDate": "2026-03-31T00:00:00Z",
           "fundingOrganization": [{"id": "GB-CHC-1111111", "name": "Foundation"}], "recipientIndividual": {"id": "360G-x-p", "name": "Ann"}}
        ]}
        """;

    [Theory, Databases]
    public async Task A_foundation_brings_its_history_once_and_people_stay_unnamed(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        var ann = await scene.Town.OrganiserAsync();

        Assert.NotNull((await SendAsync(ann, Good)).Redirect);
        var page = await scene.Host.NewBrowser().GetAsync(Public);
        Assert.Contains("£400.50", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", page.Main, StringComparison.Ordinal);
        Assert.Contains("is here already", Assert.Single((await SendAsync(ann, Good)).Errors), StringComparison.Ordinal);
        Assert.NotNull((await SendAsync(ann, Good.Replace("400.5", "450", StringComparison.Ordinal))).Redirect);

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal([45_000L, 10_000L], await db.PastGrants.OrderBy(g => g.GivingId).Select(g => g.Pence).ToListAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.Town.StrangerAsync()).GetAsync(Url)).Status);
    }

    [Theory, Databases]
    public async Task A_bad_file_is_refused_whole_with_its_line(DatabaseKind kind)
    {
        await using var scene = await PoolScene.StartAsync(kind);
        var ann = await scene.Town.OrganiserAsync();
        foreach (var (right, wrong, sentence) in new[]
        {
            ("\"amountAwarded\": 100", "\"amountAwarded\": 100.005", "The grant on line 4 has no amount"), ("360G-x-2", "360G-x-1", "The grant on line 4 has the same id"), ("\"title\": \"Garden days\", ", "", "The grant on line 2 lacks \"title\""),
            ("2026-03-31T", "31 March T", "The grant on line 4 has no day"), ("A year of gardening", "Write to ann@example.org", "e-mail address"), ("\"grants\": [", "\"grants\": ", "is no JSON"), ("\"grants\"", "\"awards\"", "no list of grants"),
            (", \"recipientIndividual\": {\"id\": \"360G-x-p\", \"name\": \"Ann\"}", "", "lacks \"recipientOrganization\""), ("\"name\": \"Ann\"}", "\"name\": \"Ann\"}, \"project\": {}", "about equality"),
        })
        {
            var answer = await SendAsync(ann, Good.Replace(right, wrong, StringComparison.Ordinal));
            Assert.True(answer.Errors.Any(error => error.Contains(sentence, StringComparison.Ordinal)), $"{sentence}: {string.Join(' ', answer.Errors)}");
        }

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(0, await db.PastGrants.CountAsync());
    }

    private static async Task<PageAnswer> SendAsync(Browser browser, string package) =>
        await browser.SubmitAsync(await browser.GetAsync(Url), [], form: "#import", file: ("Package", Encoding.UTF8.GetBytes(package)));
}
