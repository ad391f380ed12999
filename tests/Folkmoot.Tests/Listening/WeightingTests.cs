using Folkmoot.Listening;
using Folkmoot.Listening.Maps;
using Folkmoot.Platform.Database;
using Folkmoot.Representation;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Listening;

/// <summary>Weighted shares stand beside counted ones, and only where enough people said enough of themselves.</summary>
public sealed class WeightingTests
{
    private const string About = ListeningScene.Url + "/listen/about";
    private const string Map = ListeningScene.Url + "/listen/map";

    [Theory, Databases]
    public async Task Whoever_took_part_says_where_they_live_by_choice_and_the_map_shows_both_shares(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var resident = town.Host.NewBrowser();
        await ListeningScene.AnswerAsync(resident, "Agree");
        Assert.Null((await resident.GetAsync(ListeningScene.Url + "/listen")).Document.QuerySelector("a[href$='/listen/about']"));
        await using (var db = town.Host.Database.NewContext())
        {
            foreach (var (area, people, i) in new[] { ("Riverside", 3000, 0), ("Old town", 6000, 1) })
                db.Census.Add(new CensusCell { ProcessId = view.Process.Id, Question = Question.Area, Value = area, Ordinal = i, People = people });
            db.Census.Add(new CensusCell { ProcessId = view.Process.Id, Question = Question.Age, Value = "16-24", Ordinal = 0, People = 1000 });
            db.Census.Add(new CensusCell { ProcessId = view.Process.Id, Question = Question.Age, Value = "25-34", Ordinal = 1, People = 1000 });
            await db.SaveChangesAsync();
        }

        // Written past the platform, so what it keeps for some seconds has to run out.
        town.Host.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.NotNull((await resident.GetAsync(ListeningScene.Url + "/listen")).Document.QuerySelector("a[href$='/listen/about']"));
        foreach (var (area, kept) in new[] { ("Riverside", 1), ("", 0) })
        {
            await resident.SubmitAsync(await resident.GetAsync(About), [("Area", area)], form: "#about");
            await using var db = town.Host.Database.NewContext();
            Assert.Equal(kept, await db.ListenerTraits.CountAsync());
        }

        // Camps of 60 and 40; of the first 45 live by the river, of the second 5, though twice as many live in the old town.
        await town.FillAsync(view, first: 60, second: 40);
        await using (var db = town.Host.Database.NewContext())
        {
            for (var person = 0; person < 100; person++)
            {
                var key = new byte[32];
                BitConverter.TryWriteBytes(key, person + 1);
                db.ListenerTraits.Add(new ListenerTrait { ProcessId = view.Process.Id, Key = key, Question = Question.Area, Value = person < 45 || person >= 95 ? "Riverside" : "Old town" });
                if (person < 15)
                    db.ListenerTraits.Add(new ListenerTrait { ProcessId = view.Process.Id, Key = key, Question = Question.Age, Value = person < 9 ? "16-24" : "25-34" });
            }

            await db.SaveChangesAsync();
        }

        await town.MoveToAsync(view.Phases[0].ClosesAt);
        var page = await town.Host.NewBrowser().GetAsync(Map);
        Assert.Equal("2 groups with views of their own", page.Heading);
        Assert.Contains("Age: a category has fewer than 10 people.", page.Find("section[aria-labelledby=weighted] ul"), StringComparison.Ordinal);
        Assert.Contains("Go and find next: Old town.", page.Find("section[aria-labelledby=missing]"), StringComparison.Ordinal);
        await using var read = town.Host.Database.NewContext();
        var sheet = MapSheet.Read(Assert.Single(read.DrawnMaps.ToList()).Sheet);
        var weighting = sheet.Weighting!;
        Assert.NotEmpty(weighting.Shares);
        // Even statements are the first camp's; with the old town weighted up their share falls.
        var even = weighting.Shares.Where(s => s.Number % 2 == 0).ToList();
        Assert.NotEmpty(even);
        Assert.All(even, s => Assert.True(s.Weighted < s.Unweighted - 0.05, $"Statement {s.Number}: {s.Unweighted} and {s.Weighted}."));
        Assert.InRange(weighting.EffectiveSize, 50, 100);
        Assert.Equal(["Age"], weighting.LeftOut.Select(l => l.Split(':')[0]));
        // Groups are never weighted.
        Assert.Equal([60, 40], sheet.Groups.Select(g => g.People));
    }
}
