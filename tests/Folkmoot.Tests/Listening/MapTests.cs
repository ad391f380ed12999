using System.Globalization;
using System.Net;
using System.Text;
using Folkmoot.Listening;
using Folkmoot.Listening.Maps;
using Folkmoot.Opinion;
using Folkmoot.Opinion.Polis;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Listening;

/// <summary>The map page, from the first answer to the open data, and what it never shows.</summary>
public sealed class MapTests
{
    private const string Map = ListeningScene.Url + "/listen/map";

    [Theory, Databases]
    public async Task The_whole_conversation_ends_in_a_map_that_tells_its_doubts(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        await town.FillAsync(view, first: 60, second: 40);
        Assert.Contains("The map comes at the end", (await town.Host.NewBrowser().GetAsync(Map)).Main, StringComparison.Ordinal);

        await town.MoveToAsync(view.Phases[0].ClosesAt);

        var page = await town.Host.NewBrowser().GetAsync(Map);
        Assert.Equal("2 groups with views of their own", page.Heading);
        Assert.Contains("100 people gave 800 answers.", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("svg[role=img][aria-label] circle"));
        Assert.Equal(["What unites", "Group A: about 60 people", "Group B: about 40 people", "What divides", "What we do not know", "How sure we are", "What it would take to fake this", "Who is missing", "Five statements that speak for as many as can be"],
            page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()));
        Assert.Contains("Our streets should be quiet enough for children to play in.", page.Document.QuerySelector("section[aria-labelledby=unites]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task While_it_is_open_the_map_is_public_only_where_that_was_chosen_and_shows_where_one_stands(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind, """{"live-map": true, "statements": ["One is one.", "Two is two.", "Three is three.", "Four is four.", "Five is five.", "Six is six.", "Seven is seven.", "Eight is eight."]}""");
        await using var end = town;
        var browser = town.Host.NewBrowser();
        await town.FillAsync(view, first: 60, second: 40);
        await DrawAsync(town);
        for (var i = 0; i < MapSheet.LeastAnswers; i++)
        {
            Assert.Null((await browser.GetAsync(ListeningScene.Url + "/listen")).Document.QuerySelector("#stand"));
            var page = await browser.GetAsync(ListeningScene.Url + "/listen");
            var even = page.Document.QuerySelector("#statement")!.TextContent.Split(' ')[0] is "Two" or "Four" or "Six" or "Eight";
            await browser.SubmitAsync(page, [], form: "#answer", button: even ? "Agree" : "Disagree");
        }

        Assert.Contains("You stand nearest to group A, with about 60 people.", (await browser.GetAsync(ListeningScene.Url + "/listen")).Main, StringComparison.Ordinal);
        Assert.Contains("You", (await browser.GetAsync(Map)).Document.QuerySelector("main svg")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("You", (await town.Host.NewBrowser().GetAsync(Map)).Document.QuerySelector("main svg")!.TextContent, StringComparison.Ordinal);

        // Whoever wrote a statement sees where it landed.
        await using (var db = town.Host.Database.NewContext())
        {
            var author = db.GivenAnswers.Select(a => a.Key).Distinct().ToList().Single(key => key.AsSpan(4).IndexOfAnyExcept((byte)0) >= 0);
            await db.HeardStatements.Where(s => s.Number <= 2).ExecuteUpdateAsync(set => set.SetProperty(s => s.Author, author));
        }

        var mine = (await browser.GetAsync(ListeningScene.Url + "/listen/say")).Find("section[aria-labelledby=mine]");
        Assert.Contains("It is among what unites.", mine, StringComparison.Ordinal);
        Assert.Contains("It sets groups apart: A, B.", mine, StringComparison.Ordinal);

        // A late statement reached the other group only; to somebody of this one it is shown sooner, and the chance is logged.
        var late = await town.Host.WithAsync<StatementDesk, HeardStatement>(desk => desk.AddAsync(Town.Organiser, view, "Nine is nine.", "", CancellationToken.None));
        await using (var db = town.Host.Database.NewContext())
        {
            foreach (var key in db.GivenAnswers.Where(a => a.StatementId != late.Id).Select(a => a.Key).Distinct().ToList().Where(key => key[0] > 60 && key.AsSpan(4).IndexOfAnyExcept((byte)0) < 0))
                db.GivenAnswers.Add(new GivenAnswer { ProcessId = view.Process.Id, Key = key, StatementId = late.Id, Answer = Answer.Agree, Day = view.Phases[0].OpensAt, Step = 8, Weight = 1, Total = 1 });
            await db.SaveChangesAsync();
        }

        await DrawAsync(town);
        await ListeningScene.AnswerAsync(browser, "Pass");
        await ListeningScene.AnswerAsync(browser, "Pass");
        await using var read = town.Host.Database.NewContext();
        var logged = read.GivenAnswers.Where(a => a.StatementId == late.Id).ToList();
        Assert.Equal(41, logged.Count);
        var (tally, weight) = (new Tally(40, 0, 0), Assert.Single(logged, a => a.Weight > 1).Weight);
        Assert.Equal(NextStatement.Aims.WeightsOf([new("9", tally, SeenInGroup: 0)])[0].Weight, weight);
        Assert.Equal(300, weight - NextStatement.Aims.WeightsOf([new("9", tally, SeenInGroup: 40)])[0].Weight);
    }

    [Theory, Databases]
    public async Task Few_people_have_no_map(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        await town.FillAsync(view, first: 14, second: 10);
        await town.MoveToAsync(view.Phases[0].ClosesAt);

        Assert.Contains("There is no map yet", (await town.Host.NewBrowser().GetAsync(Map)).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_map_is_drawn_anew_only_when_something_changed(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        await town.FillAsync(view, first: 20, second: 10);
        await DrawAsync(town);
        var first = await DrawnAsync(town.Host);
        await DrawAsync(town);
        Assert.Equal(first, await DrawnAsync(town.Host));
        await ListeningScene.AnswerAsync(town.Host.NewBrowser(), "Agree");
        await DrawAsync(town);

        Assert.True(await DrawnAsync(town.Host) > first);
    }

    [Theory, Databases]
    public async Task Open_data_holds_only_rows_that_are_allowed_and_enough_of_them(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        await town.FillAsync(view, first: 15, second: 10, consent: true);
        var shy = town.Host.NewBrowser();
        await ListeningScene.AnswerAsync(shy, "Agree");
        Assert.Equal(HttpStatusCode.NotFound, (await shy.GetAsync(ListeningScene.Url + "/listen/votes.csv")).Status);

        await town.MoveToAsync(view.Phases[0].ClosesAt);
        var votes = await shy.Http.GetStringAsync(ListeningScene.Url + "/listen/votes.csv");
        var statements = await shy.Http.GetStringAsync(ListeningScene.Url + "/listen/comments.csv");
        using var table = new MemoryStream(Encoding.UTF8.GetBytes(votes));
        using var texts = new MemoryStream(Encoding.UTF8.GetBytes(statements));
        var export = PolisReader.Read(table, "votes.csv", texts, "comments.csv", DateTimeOffset.UtcNow);

        Assert.Equal((25, 200, 8), (export.Votes.People.Count, export.Votes.VoteCount, export.Votes.Statements.Count));
        Assert.Equal(Enumerable.Range(0, 25).Select(i => i.ToString(CultureInfo.InvariantCulture)), export.Votes.People);
        await using var db = town.Host.Database.NewContext();
        db.OpenConsents.Remove(db.OpenConsents.First());
        await db.SaveChangesAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await shy.GetAsync(ListeningScene.Url + "/listen/votes.csv")).Status);
    }

    [Theory, Databases]
    public async Task Consent_can_be_given_and_withdrawn(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var browser = town.Host.NewBrowser();
        await ListeningScene.AnswerAsync(browser, "Agree");
        foreach (var rows in (int[])[1, 0])
        {
            await browser.SubmitAsync(await browser.GetAsync(ListeningScene.Url + "/listen"), [], form: "#consent");
            await using var db = town.Host.Database.NewContext();
            Assert.Equal(rows, db.OpenConsents.Count());
        }
    }

    [Theory]
    [InlineData(35, true)]
    [InlineData(40, false)]
    public void A_sheet_shows_no_number_of_people_from_one_to_seven_and_no_share_of_fewer_than_25(int first, bool areSharesTold)
    {
        var builder = new VoteTableBuilder();
        var random = new Random(2);
        for (var i = 0; i < 60; i++)
        {
            for (var j = 1; j <= 20; j++)
                builder.Add($"{i}", $"{j}", random.NextDouble() < (j == 1 || (j % 2 == 0) == (i < first) ? 0.95 : 0.05) ? Answer.Agree : Answer.Disagree);
        }

        var sheet = MapSheet.Read(MapMaker.Make(OpinionMapper.Map(builder.Build(), new MapSettings { SlateSizes = [5], Margins = false }), (_, number) => TallyRounding.Round(number, 0)).Write());

        // Every number of people goes through the rounding.
        var marked = MapMaker.Make(OpinionMapper.Map(builder.Build(), new MapSettings { SlateSizes = [5], Margins = false }), (_, _) => 7777);
        Assert.All(marked.Squares.Select(square => square.People).Concat(marked.Groups.Select(group => group.People)), people => Assert.Equal(7777, people));
        Assert.NotEmpty(sheet.Squares);
        double?[] shares = [.. sheet.Agreed.Select(found => found.Lower), .. sheet.Divisive.Select(found => found.Gap), .. sheet.Groups.SelectMany(group => group.Own).SelectMany(own => new[] { own.Inside, own.Outside })];
        Assert.True(sheet.Agreed.Count > 0 && sheet.Divisive.Count > 0 && sheet.Groups.All(group => group.Own.Count > 0), "The draw no longer holds findings of every kind.");
        Assert.All(shares, share => Assert.Equal(areSharesTold, share is not null));
        Assert.All(sheet.Squares.Select(square => square.People).Concat(sheet.Groups.Select(group => group.People)), people => Assert.True(people is null or >= 10 && people.GetValueOrDefault() % 5 == 0));
    }

    /// <summary>Five minutes later the job that draws maps comes again.</summary>
    private static async Task DrawAsync(Town town)
    {
        town.Host.Clock.Advance(MapJob.Every);
        await town.Host.RunAgainAsync(MapJob.Name, new { });
    }

    private static async Task<DateTimeOffset> DrawnAsync(TestHost host)
    {
        await using var db = host.Database.NewContext();
        return Assert.Single(db.DrawnMaps.ToList()).DrawnAt;
    }
}
