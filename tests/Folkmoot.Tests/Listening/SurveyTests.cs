using System.Net;
using Folkmoot.Listening.Surveys;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Listening;

/// <summary>The same short sentences asked again and again make a trend that shows nobody.</summary>
public sealed class SurveyTests
{
    private const string Survey = "/places/wyebridge/say/survey";

    [Theory, Databases]
    public async Task People_answer_once_and_the_second_survey_makes_a_trend(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync("Say", "residents-say");
        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        view = await town.FindAsync(view);
        var (first, second) = (view.Phases.First(p => p.Method == "survey"), view.Phases.Last(p => p.Method == "survey"));
        Assert.Contains("No survey is open here now.", (await town.Host.NewBrowser().GetAsync(Survey)).Main, StringComparison.Ordinal);
        await town.MoveToAsync(first.OpensAt);

        var resident = town.Host.NewBrowser();
        Assert.Contains("Answer at least one", Assert.Single((await resident.SubmitAsync(await resident.GetAsync(Survey), [], form: "#survey")).Errors), StringComparison.Ordinal);
        await resident.SubmitAsync(await resident.GetAsync(Survey), [("item-influence", "2"), ("item-belonging", "5")], form: "#survey");
        await resident.SubmitAsync(await resident.GetAsync(Survey), [("item-influence", "4")], form: "#survey");
        await using (var db = town.Host.Database.NewContext())
        {
            var rows = db.SurveyAnswers.ToList();
            Assert.Equal([("belonging", 5), ("influence", 4)], rows.Select(r => (r.Item, r.Value)).Order());
            // Nothing joins the answers of one person.
            Assert.Equal(2, rows.DistinctBy(r => Convert.ToHexString(r.Key)).Count());
        }

        await FillAsync(town, first, "influence", agree: 19, others: 40);
        await FillAsync(town, first, "belonging", agree: 56, others: 3);
        Assert.Contains("No survey has ended yet", (await resident.GetAsync(Survey + "/trend")).Main, StringComparison.Ordinal);
        await town.MoveToAsync(second.OpensAt);
        await FillAsync(town, second, "influence", agree: 30, others: 30);
        await town.MoveToAsync(second.ClosesAt);

        var trend = await resident.GetAsync(Survey + "/trend");
        var influence = trend.Find("section[aria-labelledby=item-influence]");
        Assert.Contains("33 %", influence, StringComparison.Ordinal);
        Assert.Contains("50 %", influence, StringComparison.Ordinal);
        Assert.True(influence.IndexOf("33 %", StringComparison.Ordinal) < influence.IndexOf("50 %", StringComparison.Ordinal));
        // Three people do not feel that they belong; a share would tell.
        Assert.DoesNotContain("%", trend.Find("section[aria-labelledby=item-belonging]"), StringComparison.Ordinal);
        Assert.Contains("Everybody who came across it could answer.", trend.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync("/places/wyebridge/nowhere/survey")).Status);
    }

    [Fact]
    public void No_share_tells_of_a_few()
    {
        for (var all = 0; all < 120; all++)
        {
            for (var agree = 0; agree <= all; agree++)
            {
                var wave = SurveyWave.Of("", "", default, "", agree, all);
                var few = agree is > 0 and < SmallNumbers.Least || all - agree is > 0 and < SmallNumbers.Least || all < SurveyWave.LeastPeople;
                Assert.Equal(few, wave.Agree is null);
            }
        }
    }

    [Theory]
    [InlineData("""{"items": []}""", "\"items\" must have")]
    [InlineData("""{"items": ["belonging", "I belong to my neighbourhood!"]}""", "\"items\" must have")]
    [InlineData("""{"sampling": "No"}""", "how people come to answer")]
    [InlineData("""{"questions": []}""", "unknown or has a value that does not fit")]
    public void Settings_that_do_not_fit_are_refused(string settings, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<RefusedException>(() => SurveySettings.Read(settings)).Message, StringComparison.Ordinal);

    private static async Task FillAsync(Town town, Phase phase, string item, int agree, int others)
    {
        await using var db = town.Host.Database.NewContext();
        for (var i = 0; i < agree + others; i++)
        {
            var key = new byte[32];
            BitConverter.TryWriteBytes(key, i + 1);
            db.SurveyAnswers.Add(new SurveyAnswer { PhaseId = phase.Id, Item = item, Key = key, Value = i < agree ? 4 + (i % 2) : 1 + (i % 3) });
        }

        await db.SaveChangesAsync();
    }
}
