using Folkmoot.Answers;
using Folkmoot.Communities;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Home.Demonstration;

/// <summary>Fills a demonstration with the invented town of Wyebridge: a vote that is open, one that is counted, and what comes next.</summary>
internal sealed class WyebridgeLoader(FolkmootDb db, IDatabaseProvider database, IInstanceKey key, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts) : IDemonstrationLoader
{
    public async Task LoadAsync(Action<int, string> report, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var past = new Past(db, database, key, settings, now.AddDays(-800));
        report(50, texts["Demo.Town"]);
        var (town, wards) = await TownAsync(past, cancellationToken);
        var year = PlaceClock.Local(now, town.TimeZone).Year;
        var rounds = new Rounds(db, past, now);
        report(200, texts["Demo.Past"]);
        await rounds.PlayAsync(town, Green(year - 1, "last-year.yaml", 150_000, 1_150, 412), -352, cancellationToken);
        var courses = new Courses(db, past, now);
        await courses.PlayAsync(await FindAsync(past, town, Green(year - 1, null, 1, 0, 0), cancellationToken), "last-year-delivery.yaml", cancellationToken);
        report(600, texts["Demo.Open"]);
        await rounds.PlayAsync(town, Green(year, "this-year.yaml", 180_000, TrialCodes.All + 4, 0) with { Paper = [new(texts["Demo.Station"], null, Marked: 4, Sheets: 4)] }, 9, cancellationToken);
        var treasurer = new Answerer(texts["Demo.Treasurer"], null);
        await courses.AskAsync(await FindAsync(past, town, Green(year, null, 1, 0, 0), cancellationToken), 20, "", texts["Demo.Question"], treasurer, cancellationToken);
        report(850, texts["Demo.Wards"]);
        await rounds.PlayAsync(town, Wards(year - 1), -40, cancellationToken);
        report(900, texts["Demo.Next"]);
        await rounds.PlayAsync(wards["Riverside"], new Round("fund-my-neighbourhood", texts["Demo.Street.Title"], texts["Demo.Street.Summary"], "riverside.yaml", 24_000, 0, 0), 40, cancellationToken);
        await new Talks(db, past, now).PlayAsync(town, texts["Demo.Talk.Title"], texts["Demo.Talk.Summary"], cancellationToken);
        report(930, texts["Demo.Assembly"]);
        await new AssemblyLife(db, past, now).PlayAsync(town, texts["Demo.Assembly.Title"], texts["Demo.Assembly.Summary"], cancellationToken);
        report(960, texts["Demo.Chest"]);
        await new ChestLife(db, past, now).PlayAsync(town, texts["Demo.Chest.Title"], texts["Demo.Grants.Title"], texts["Demo.Grants.Summary"], cancellationToken);
        await rounds.DraftAsync(town, Green(year + 1, null, 0, 0, 0), cancellationToken);
        report(1000, texts["Demo.Done"]);
    }

    private static async Task<ProcessView> FindAsync(Past past, Place town, Round round, CancellationToken cancellationToken) =>
        (await past.Get<ProcessReader>().FindAsync(town.Slug, Slugs.From(round.Title, "process"), cancellationToken))!;

    private Round Green(int year, string? ideas, long pounds, int voters, int ballots) =>
        new("green-budget-equal-shares", texts["Demo.Green.Title", year], texts[pounds > 0 ? "Demo.Green.Summary" : "Demo.Green.Draft", pounds.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)], ideas, pounds, voters, ballots);

    /// <summary>Each ward has money and a list of its own beside those of the town, and some people vote on paper.</summary>
    private Round Wards(int year) => new("green-budget-equal-shares", texts["Demo.Wards.Title", year], texts["Demo.Wards.Summary"], "wards.yaml", 20_000, 60, 40)
    {
        Wards = [("North", 10_000), ("Centre", 6_000), ("Riverside", 6_000), ("Hillside", 8_000)],
        Paper = [new(texts["Demo.Station"], "Centre", Marked: 9, Sheets: 9), new(texts["Demo.Station.Two"], "Riverside", Marked: 8, Sheets: 7)],
    };

    private static async Task<(Place Town, IReadOnlyDictionary<string, Place> Wards)> TownAsync(Past past, CancellationToken cancellationToken)
    {
        var places = past.Get<Places>();
        var town = await places.FindAsync(Wyebridge.Slug, cancellationToken) ?? await places.CreateAsync(Wyebridge.Organiser, Wyebridge.Town, null, cancellationToken);
        var there = (await places.ChildrenAsync(town.Id, cancellationToken)).ToDictionary(p => p.Name);
        foreach (var ward in Wyebridge.Wards.Where(w => !there.ContainsKey(w.Name)))
            there[ward.Name] = await places.CreateAsync(Wyebridge.Organiser, ward, town.Id, cancellationToken);
        return (town, there);
    }
}
